using Tidegate.Tws.Contracts;
using Tidegate.Tws.Wire;

namespace Tidegate.Tws.Executions;

/// <summary>Outgoing 21: exercises options or lets them lapse.</summary>
/// <param name="OrderId">The client's number.</param>
/// <param name="Contract">The instrument.</param>
/// <param name="Action">1 exercise, 2 lapse.</param>
/// <param name="Quantity">Contracts.</param>
/// <param name="Account">The account.</param>
/// <param name="Override">Although it is not worth it.</param>
/// <param name="ManualOrderTime">When a person decided; from version 180.</param>
/// <param name="CustomerAccount">A broker's customer; from version 183.</param>
/// <param name="ProfessionalCustomer">Whether that customer is professional; from version 184.</param>
public readonly record struct ExerciseOptions(
    int OrderId,
    Contract Contract,
    int Action,
    int Quantity,
    string Account,
    bool Override,
    string ManualOrderTime,
    string CustomerAccount,
    bool ProfessionalCustomer) : IRequest<ExerciseOptions>
{
    /// <inheritdoc/>
    public static int Id => 21;

    /// <inheritdoc/>
    public static int ProtobufSince => ServerVersion.ProtobufAdvisors;

    /// <inheritdoc/>
    public static ExerciseOptions Visit<TWire>(ref TWire wire, in ExerciseOptions m)
        where TWire : IWire, allows ref struct
    {
        wire.MessageVersion(2);
        return new(
            wire.I32(1, m.OrderId),
            ContractText.Received(ref wire, 2, m.Contract),
            wire.I32(3, m.Action),
            wire.I32(4, m.Quantity),
            wire.Text(5, m.Account),
            wire.Flag(6, m.Override),
            wire.Version >= ServerVersion.ExerciseTime ? wire.Text(7, m.ManualOrderTime) : "",
            wire.Version >= ServerVersion.CustomerAccount ? wire.Text(8, m.CustomerAccount) : "",
            wire.Version >= ServerVersion.ProfessionalCustomer && wire.Flag(9, m.ProfessionalCustomer));
    }
}
