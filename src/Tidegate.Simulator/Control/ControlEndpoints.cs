using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Tidegate.Simulator.Control;

/// <summary>The verbs of the control.</summary>
internal sealed class ControlEndpoints(Simulation simulation)
{
    private const string Wrong = "wrong-value";
    private const string Missing = "not-found";
    private const int EntriesShown = 1_000;

    /// <summary>Adds the routes.</summary>
    public void Map(WebApplication server)
    {
        server.MapGet("/state", context => ControlAnswers.JsonAsync(context, State()));
        server.MapGet("/log", LogAsync);
        server.MapPost("/faults", AddFaultAsync);
        server.MapDelete("/faults/{id}", RemoveFaultAsync);
        server.MapPost("/clock", SetClockAsync);
        server.MapPost("/token", SetTokenAsync);
        server.MapPost("/reset", ResetAsync);
        server.MapFallback(context => ControlAnswers.ProblemAsync(
            context, StatusCodes.Status404NotFound, Missing,
            new("path", context.Request.Path, $"There is no {context.Request.Method} {context.Request.Path}.",
                "There are GET / /state /log, POST /faults /clock /token /reset and DELETE /faults/{id}.")));
    }

    private JsonObject State() => new()
    {
        ["now"] = ControlJson.Text(simulation.Clock.GetUtcNow()),
        ["speed"] = simulation.Clock.Speed,
        ["machineTime"] = ControlJson.Text(simulation.Machine.GetUtcNow()),
        ["seed"] = simulation.Seed,
        ["scenario"] = simulation.Scenario,
        ["calls"] = simulation.Calls.Count,
        ["faults"] = new JsonArray([.. simulation.Faults.All.Select(Json)]),
        ["doors"] = new JsonArray([.. simulation.Doors.Select(Json)]),
        ["scenarios"] = new JsonArray(
        [
            .. simulation.PossibleScenarios.Select(scenario =>
                new JsonObject { ["name"] = scenario.Name, ["summary"] = scenario.Summary }),
        ]),
    };

    private static JsonObject Json(SimulatedDoor door)
    {
        var json = new JsonObject { ["name"] = door.Name };
        foreach (var (name, value) in door.State().ToList())
            json[name] = value?.DeepClone();
        json["faultKinds"] = new JsonArray(
        [
            .. door.FaultKinds.Select(kind => new JsonObject
            {
                ["name"] = kind.Name,
                ["summary"] = kind.Summary,
                ["steps"] = new JsonArray([.. kind.Steps.Select(step => JsonValue.Create(step))]),
                ["parameters"] = new JsonArray(
                [
                    .. kind.Parameters.Select(parameter => new JsonObject
                    {
                        ["name"] = parameter.Name,
                        ["type"] = parameter.IsNumber ? "number" : parameter.IsFlag ? "flag" : "text",
                        ["default"] = parameter.Default,
                        ["summary"] = parameter.Summary,
                    }),
                ]),
            }),
        ]);
        return json;
    }

    private JsonNode Json(Fault fault)
    {
        var kind = simulation.Faults.KindOf(fault.Order);
        return kind is null ? new JsonObject { ["id"] = fault.Id, ["kind"] = fault.Kind } : ControlJson.Of(fault, kind);
    }

    private async Task LogAsync(HttpContext context)
    {
        string? door = context.Request.Query["door"];
        if (door is not null && !simulation.Doors.Any(one => one.Name == door))
        {
            await WrongAsync(context, new("door", door, $"There is no door '{door}'.", $"Give one of {Doors()}, or leave it out."));
            return;
        }

        string? after = context.Request.Query["after"];
        if (!long.TryParse(after ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            await WrongAsync(context, new("after", after, $"after is '{after}'.", "Give the number of a call, or leave it out."));
            return;
        }

        var entries = simulation.Calls.Entries(door).Where(entry => entry.Number > number).ToList();
        var items = entries.Take(EntriesShown).ToList();
        await ControlAnswers.JsonAsync(context, new
        {
            items,
            next = entries.Count > items.Count
                ? string.Create(CultureInfo.InvariantCulture, $"/log?after={items[^1].Number}") + (door is null ? "" : $"&door={door}")
                : null,
            asOf = simulation.Machine.GetUtcNow(),
            forgotten = simulation.Calls.Forgotten,
        });
    }

    private async Task AddFaultAsync(HttpContext context)
    {
        if (await ControlAnswers.ReadAsync(context) is not { } request)
            return;
        var order = FaultReading.Read(request);
        if (request.Problem is { } problem)
        {
            await WrongAsync(context, problem);
            return;
        }

        switch (simulation.Faults.Add(order))
        {
            case FaultAnswer.On on:
                context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/faults/{on.Fault.Id}");
                await ControlAnswers.JsonAsync(context, Json(on.Fault), StatusCodes.Status201Created);
                break;
            case FaultAnswer.Refused refused:
                await WrongAsync(context, refused.Problem);
                break;
        }
    }

    private async Task RemoveFaultAsync(HttpContext context)
    {
        var text = (string)context.Request.RouteValues["id"]!;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || !simulation.Faults.Remove(id))
        {
            await ControlAnswers.ProblemAsync(
                context, StatusCodes.Status404NotFound, Missing,
                new("id", text, $"No fault {text} is on.", "GET /state lists those that are."));
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task SetClockAsync(HttpContext context)
    {
        if (await ControlAnswers.ReadAsync(context) is not { } request)
            return;
        request.AllowOnly("now", "speed", "advance");
        var now = request.Instant("now");
        var speed = request.Number("speed", 0, SimulatorClock.SpeedMax);
        var advance = request.Duration("advance");
        if (now is null && speed is null && advance is null)
            request.Refuse(new FieldProblem("now", null, "The request sets nothing.", "Give now, speed or advance."));
        if (advance < TimeSpan.Zero || advance > SimulatorClock.Latest - (now ?? simulation.Clock.GetUtcNow()))
        {
            request.Refuse(new FieldProblem(
                "advance", advance.ToString(), $"advance is {advance}.", $"Give 0 or more, and stay before {SimulatorClock.Latest:yyyy}."));
        }

        if (request.Problem is { } problem)
        {
            await WrongAsync(context, problem);
            return;
        }

        if (now is { } instant)
            simulation.Clock.Set(instant);
        if (advance is { } by)
            simulation.Clock.Advance(by);
        if (speed is { } rate)
            simulation.Clock.Run(rate);
        await ControlAnswers.JsonAsync(context, State());
    }

    private async Task SetTokenAsync(HttpContext context)
    {
        if (await ControlAnswers.ReadAsync(context) is not { } request)
            return;
        request.AllowOnly("door", "expires");
        var name = request.Needed("door", $"Give one of {Doors()}.");
        var expires = request.Instant("expires");
        if (expires is null)
            request.Refuse(new FieldProblem("expires", null, "expires is missing.", "Write an instant such as \"2026-03-04T12:00:00Z\"."));
        var expire = simulation.Doors.FirstOrDefault(door => door.Name == name)?.ExpireTokenAt;
        if (expire is null)
            request.Refuse(new FieldProblem("door", name, $"There is no door '{name}' with a token.", $"Give one of {Doors()}."));
        if (request.Problem is { } problem)
        {
            await WrongAsync(context, problem);
            return;
        }

        expire!(expires!.Value);
        await ControlAnswers.JsonAsync(context, State());
    }

    private async Task ResetAsync(HttpContext context)
    {
        if (await ControlAnswers.ReadAsync(context) is not { } request)
            return;
        request.AllowOnly("seed", "scenario");
        var seed = request.Whole("seed");
        var name = request.Text("scenario");
        var scenario = name is null ? Scenarios.Calm : Scenarios.Find(name);
        if (scenario is null)
        {
            request.Refuse(new FieldProblem(
                "scenario", name, $"There is no scenario '{name}'.",
                $"Give one of {string.Join(", ", simulation.PossibleScenarios.Select(known => known.Name))}."));
        }

        if ((request.Problem ?? simulation.Reset(seed, scenario)) is { } problem)
            await WrongAsync(context, problem);
        else
            await ControlAnswers.JsonAsync(context, State());
    }

    private string Doors() => string.Join(", ", simulation.Doors.Select(door => door.Name));

    private static Task WrongAsync(HttpContext context, FieldProblem problem) =>
        ControlAnswers.ProblemAsync(context, StatusCodes.Status400BadRequest, Wrong, problem);
}
