using System.Collections.Immutable;
using Tidegate.Tws.Contracts;

namespace Tidegate.Tws.Client;

/// <summary>Instruments that fit; bonds come in a message of their own.</summary>
internal sealed class ContractsReply
    : Reply<ImmutableArray<ContractDescribed>>, ITakes<ContractDescribed>, ITakes<BondDescribed>, ITakes<ContractDetailsEnd>
{
    private readonly ImmutableArray<ContractDescribed>.Builder found = ImmutableArray.CreateBuilder<ContractDescribed>();

    public void Take(in ContractDescribed message) => found.Add(message);

    public void Take(in BondDescribed message) =>
        found.Add(new() { RequestId = message.RequestId, Contract = message.Contract, Details = message.Details });

    public void Take(in ContractDetailsEnd message) => Complete(found.ToImmutable());
}
