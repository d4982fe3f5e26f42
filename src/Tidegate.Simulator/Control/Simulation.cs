using System.Collections.Immutable;
using Tidegate.Simulator.Exchange;

namespace Tidegate.Simulator.Control;

/// <summary>
/// What the doors of one simulated broker share: clock, faults, the list of calls, and one exchange. Safe for several threads.
/// </summary>
public sealed class Simulation
{
    private readonly Lock gate = new();
    // A door may ask for the exchange while the simulation starts over.
    private readonly Lock exchangeGate = new();
    private ImmutableArray<SimulatedDoor> doors = [];
    private SimulatedExchange? exchange;

    /// <summary>Makes one without doors.</summary>
    /// <param name="machine">The clock of the wire: limits, delays, ends of faults.</param>
    /// <param name="start">Where the simulated clock starts; the machine's time when null.</param>
    /// <param name="seed">Chooses one of the possible histories.</param>
    public Simulation(TimeProvider machine, DateTimeOffset? start = null, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(machine);
        Machine = machine;
        Clock = new SimulatorClock(machine, start);
        Faults = new FaultBoard(machine);
        Seed = seed;
    }

    /// <summary>The clock of the wire.</summary>
    public TimeProvider Machine { get; }

    /// <summary>The time at the broker.</summary>
    public SimulatorClock Clock { get; }

    /// <summary>The faults that are on.</summary>
    public FaultBoard Faults { get; }

    /// <summary>The last calls.</summary>
    public CallLog Calls { get; } = new();

    /// <summary>Chooses one of the possible histories.</summary>
    public int Seed { get; private set; }

    /// <summary>What the exchange begins with, by its start and seed; the exchange's usual options unless set.</summary>
    public Func<DateTimeOffset, int, ExchangeOptions> ExchangeOptions { get; init; } =
        (start, seed) => new() { Start = start, Seed = seed };

    /// <summary>
    /// The exchange behind the doors. It opens at the clock's time when it is first asked for, and anew when the simulation starts over.
    /// </summary>
    public SimulatedExchange Exchange
    {
        get
        {
            lock (exchangeGate)
                return exchange ??= new SimulatedExchange(ExchangeOptions(Second(), Seed));
        }
    }

    /// <summary>The scenarios with a name that the open doors can have.</summary>
    public ImmutableArray<Scenario> PossibleScenarios
    {
        get
        {
            var open = Doors.Select(door => door.Name).ToHashSet();
            return [.. Scenarios.All.Where(scenario => scenario.Faults.All(fault => open.Contains(fault.Door)))];
        }
    }

    /// <summary>Name of the scenario that was started last.</summary>
    public string Scenario { get; private set; } = Scenarios.Calm.Name;

    /// <summary>The doors that are open.</summary>
    public ImmutableArray<SimulatedDoor> Doors
    {
        get
        {
            lock (gate)
                return doors;
        }
    }

    /// <summary>Lets an exchange follow the clock; its prices stand for whole seconds.</summary>
    public void Follow(SimulatedExchange followed)
    {
        ArgumentNullException.ThrowIfNull(followed);
        followed.RunUntil(Second());
    }

    /// <summary>
    /// Starts over: no calls, no faults but those of the scenario, the doors' data from the seed. The clock and the tokens stay.
    /// </summary>
    /// <param name="seed">The new seed; the present one when null.</param>
    /// <param name="scenario">What goes wrong from now on; nothing when null.</param>
    /// <returns>Null, or why not; then nothing has changed.</returns>
    public FieldProblem? Reset(int? seed = null, Scenario? scenario = null)
    {
        scenario ??= Scenarios.Calm;
        lock (gate)
        {
            if (scenario.Faults.Select(Faults.Check).FirstOrDefault(problem => problem is not null) is { } problem)
                return problem with { Field = "scenario", Value = scenario.Name };
            var (oldSeed, oldExchange) = StartExchangeOver(seed ?? Seed, null);
            try
            {
                foreach (var door in doors)
                    door.Reset(Seed);
            }
            catch (Exception unreadable) when (unreadable is ArgumentException or IOException or UnauthorizedAccessException)
            {
                StartExchangeOver(oldSeed, oldExchange);
                return new FieldProblem("folder", null, unreadable.Message, "Mend the folder of files, or start with another one.");
            }

            Scenario = scenario.Name;
            Faults.Clear();
            Calls.Clear();
            foreach (var order in scenario.Faults)
                Faults.Add(order);
            return null;
        }
    }

    /// <summary>Opens a door.</summary>
    internal void Open(SimulatedDoor door)
    {
        lock (gate)
        {
            if (doors.Any(one => one.Name == door.Name))
                throw new InvalidOperationException($"The simulation has a door '{door.Name}' already; make another simulation.");
            doors = doors.Add(door);
            Faults.Introduce(door.Name, door.FaultKinds);
        }
    }

    /// <summary>Closes a door.</summary>
    internal void Close(SimulatedDoor door)
    {
        lock (gate)
            doors = doors.Remove(door);
    }

    private (int Seed, SimulatedExchange? Exchange) StartExchangeOver(int seed, SimulatedExchange? next)
    {
        lock (exchangeGate)
        {
            var old = (Seed, exchange);
            (Seed, exchange) = (seed, next);
            return old;
        }
    }

    private DateTimeOffset Second()
    {
        var now = Clock.GetUtcNow();
        return new(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }
}
