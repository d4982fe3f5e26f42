using System.Collections.Immutable;
using Tidegate.Tws.Advisors;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Orders;

namespace Tidegate.Tws.Client;

/// <summary>What an advisor has set up: groups of accounts, their other names, soft dollar tiers. Others are refused (321).</summary>
public sealed class AdvisorClient
{
    private const int GroupsType = 1;
    private const int AliasesType = 3;

    private readonly TwsClient tws;

    internal AdvisorClient(TwsClient tws) => this.tws = tws;

    /// <summary>The groups of accounts, with their methods of allocation: XML as the broker writes it.</summary>
    /// <exception cref="TwsException">The login is no advisor's (321).</exception>
    public Task<string> GroupsAsync(CancellationToken cancel = default) => ConfigurationAsync(GroupsType, cancel);

    /// <summary>The other names of accounts: XML as the broker writes it.</summary>
    /// <exception cref="TwsException">The login is no advisor's (321).</exception>
    public Task<string> AliasesAsync(CancellationToken cancel = default) => ConfigurationAsync(AliasesType, cancel);

    /// <summary>Replaces all groups of accounts.</summary>
    /// <param name="xml">All of them, as <see cref="GroupsAsync"/> tells them: what is missing is deleted.</param>
    /// <param name="cancel">Ends the waiting; the groups may be replaced all the same.</param>
    /// <returns>What the broker says to it.</returns>
    /// <exception cref="TwsException">They were refused, or the login is no advisor's (321).</exception>
    public async Task<string> ReplaceGroupsAsync(string xml, CancellationToken cancel = default) => (await tws.AskAsync(
        id => new ReplaceAdvisorConfiguration(GroupsType, xml, id), new SingleReply<ReplaceAdvisorConfigurationEnd>(), cancel)).Text;

    /// <summary>The soft dollar tiers that an order may name; mostly none.</summary>
    public async Task<ImmutableArray<SoftDollarTier>> SoftDollarTiersAsync(CancellationToken cancel = default) =>
        (await tws.AskAsync(id => new RequestSoftDollarTiers(id), new SingleReply<SoftDollarTiers>(), cancel)).Tiers;

    private async Task<string> ConfigurationAsync(int type, CancellationToken cancel) =>
        (await tws.AskSharedAsync<SingleReply<AdvisorConfiguration>, RequestAdvisorConfiguration, AdvisorConfiguration>(
            () => new(), new(type), cancel)).Xml;
}
