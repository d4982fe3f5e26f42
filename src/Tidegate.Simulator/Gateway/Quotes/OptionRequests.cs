using Tidegate.Simulator.Catalog;
using Tidegate.Simulator.Exchange.Prices;
using Tidegate.Simulator.Gateway.Contracts;
using Tidegate.Simulator.Gateway.Sessions;
using Tidegate.Tws.Contracts;
using Tidegate.Tws.Quotes;

namespace Tidegate.Simulator.Gateway.Quotes;

/// <summary>Computes what an option would be worth, or what volatility its price implies.</summary>
internal sealed class OptionRequests(GatewayState gateway) : IRequestHandler
{
    private const int CustomOption = 53;
    private const double DaysAYear = 365;

    /// <inheritdoc/>
    public void Serve(Client client)
    {
        client.On(GatewaySteps.Quotes, (in RequestImpliedVolatility m) =>
        {
            var price = (double)m.OptionPrice;
            Compute(client, m.RequestId, m.Contract, (double)m.UnderlyingPrice, terms => BlackScholes.ImpliedVolatility(
                terms.IsCall, terms.Underlying, terms.Strike, terms.Years, price));
        });
        client.On(GatewaySteps.Quotes, (in RequestOptionPrice m) =>
        {
            var volatility = m.Volatility;
            Compute(client, m.RequestId, m.Contract, (double)m.UnderlyingPrice, _ => volatility > 0 ? volatility : null);
        });
        // The answer is there as soon as the request is read.
        client.On(GatewaySteps.Quotes, (in CancelImpliedVolatility m) => client.Tell(m.RequestId, Refusal.UnknownTicker(m.RequestId)));
        client.On(GatewaySteps.Quotes, (in CancelOptionPrice m) => client.Tell(m.RequestId, Refusal.UnknownTicker(m.RequestId)));
    }

    private void Compute(Client client, int id, Contract asked, double underlying, Func<Terms, double?> volatilityOf)
    {
        if (gateway.Exchange.Listings.One(WireContract.Query(asked)) is not ContractAnswer.Found { Listing: { SecType: "OPT" } option })
        {
            client.Tell(id, Listings.NoDefinition, Listings.NoDefinitionText);
            return;
        }

        var years = Math.Max(0, (option.EndsAt!.Value - gateway.Now).TotalDays / DaysAYear);
        var terms = new Terms(option.Instrument.PutCall == "C", underlying, (double)option.Instrument.Strike!.Value, years);
        if (underlying <= 0 || years == 0 || volatilityOf(terms) is not { } volatility)
        {
            client.Tell(id, 10089, "No volatility or price can be computed from what was given.");
            return;
        }

        var value = BlackScholes.Value(terms.IsCall, terms.Underlying, terms.Strike, terms.Years, volatility);
        client.Send(new TickOptionComputation(
            id, CustomOption, Attribute: 1, value.ImpliedVolatility, value.Delta, value.Price, value.PresentDividend, value.Gamma,
            value.Vega, value.Theta, value.UnderlyingPrice));
    }

    private sealed record Terms(bool IsCall, double Underlying, double Strike, double Years);
}
