using System.Globalization;
using Tidegate.Domain.Connections;
using Tidegate.Tws.Client;
using Tidegate.Tws.Contracts;

namespace Tidegate.Platform.Doors.Tws;

/// <summary>
/// The lines of a test about orders. None is placed: a preview (what-if) is answered by the broker and never transmitted, and is asked for
/// only when the person wishes it.
/// </summary>
internal sealed class TwsTestOrders(
    GatewayTerms terms, TestWish wish, TwsTestLink link, TwsTestAccount account, TimeProvider clock, Func<TestLine, ValueTask> tell)
{
    private const int Invalid = 321;
    private const int NoPermission = 460;
    private const int NotAllowed = 203;
    private const string ReadOnly = "read-only";

    private bool isReadOnly;

    public async Task<TwsTestAnswer> AccessAsync(CancellationToken cancel)
    {
        try
        {
            // A read-only gateway refuses to list orders too, so that much is known without a preview.
            await link.Client.Orders.CompletedOrdersAsync(apiOnly: true, cancel);
            if (!wish.Permissions)
            {
                return TestSteps.Line(
                    TestStep.Access, TestLineState.NotChecked, "orders are listed",
                    "Whether they may be placed is told only by a preview of one, which is never transmitted. It was not wished.");
            }

            await link.Client.Orders.PreviewAsync(Contract.Stock("AAPL"), TwsTestClasses.Smallest(SecurityType.Stock, Payer), cancel);
            return TwsTestAnswer.Ok(TestStep.Access, "orders are let in", "Seen by a preview of an order; nothing was transmitted.");
        }
        catch (TwsException refused) when (IsReadOnly(refused))
        {
            isReadOnly = true;
            return TwsTestAnswer.Look(
                TestStep.Access, TestCauses.ReadOnly, "cannot trade", "Tracking works.").Named("API access: read-only");
        }
        catch (TwsException refused) when (wish.Permissions && refused.Error.Class == ErrorClass.Reject && !IsBroken(refused))
        {
            return TwsTestAnswer.Ok(
                TestStep.Access, "orders are let in", $"The broker refused the one that was previewed: {refused.Error.Text}");
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            return TwsTestAnswer.Failed(TestStep.Access, TestCauses.NoPreview, "no answer", "No answer to a question about orders.");
        }
    }

    public async Task<TwsTestAnswer> PermissionsAsync(CancellationToken cancel)
    {
        if (isReadOnly)
            return TestSteps.Line(TestStep.Permissions, TestLineState.NotChecked, detail: "Not told while the API is read-only.");
        if (!wish.Permissions)
        {
            return TestSteps.Line(
                TestStep.Permissions, TestLineState.NotChecked,
                detail: "Told only by previews of orders, which are never transmitted. They were not wished.");
        }

        var (marks, notes, isForbidden) = (new List<string>(), new List<string>(), false);
        foreach (var (name, type) in TwsTestClasses.All)
        {
            await tell(TestSteps.Line(
                TestStep.Permissions, TestLineState.Running, detail: string.Join(" · ", marks.Append($"{name}: asking …"))));
            var (mark, note) = await ClassAsync(type, cancel);
            isForbidden |= mark == "✗";
            marks.Add($"{name} {mark}");
            if (note is not null)
                notes.Add($"{name}: {note}");
        }

        var allowed = string.Create(
            CultureInfo.InvariantCulture, $"{marks.Count(mark => mark.EndsWith('✓'))} of {TwsTestClasses.All.Count}");
        var detail = string.Join(". ", notes.Prepend(string.Join(" · ", marks)));
        return isForbidden
            ? TwsTestAnswer.Look(TestStep.Permissions, TestCauses.NoPermission, allowed, detail)
            : TwsTestAnswer.Ok(TestStep.Permissions, allowed, detail);
    }

    private string Payer => terms.Account.Value.Length > 0 ? terms.Account.Value : account.Accounts[0];

    private async Task<(string Mark, string? Note)> ClassAsync(SecurityType type, CancellationToken cancel)
    {
        try
        {
            if (await TwsTestClasses.ContractAsync(link.Client, type, clock.GetUtcNow(), cancel) is not { } contract)
                return ("?", "no instrument was found to ask for");
            await link.Client.Orders.PreviewAsync(contract, TwsTestClasses.Smallest(type, Payer), cancel);
            return ("✓", null);
        }
        catch (TwsException refused) when (!IsBroken(refused))
        {
            return IsForbidden(refused.Error) ? ("✗", refused.Error.Text.TrimEnd('.')) : ("?", refused.Error.Text.TrimEnd('.'));
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            return ("?", "no answer in time");
        }
    }

    private static bool IsForbidden(TwsError error) => error.Code is NoPermission or NotAllowed
        || error.Text.Contains("permission", StringComparison.OrdinalIgnoreCase);

    private static bool IsReadOnly(TwsException refused) =>
        refused.Error.Code == Invalid && refused.Error.Text.Contains(ReadOnly, StringComparison.OrdinalIgnoreCase);

    private static bool IsBroken(TwsException refused) =>
        refused.Error.Code is TwsException.ConnectionLost or TwsException.NotConnected;
}
