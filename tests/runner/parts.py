"""The parts of a test run and the minutes they may take, on two cores."""

from dataclasses import dataclass, field

BUDGET_MINUTES = 40

# They make the budget. Tests of the order path and of performance are to come: what runs now has to give them minutes.
SHARES = {
    "build and install": 7.2,
    "Flex and ledger": 14.4,
    "TWS and simulator": 8.0,
    "browser": 10.4,
}


@dataclass(frozen=True)
class Part:
    """One name after `./tidegate test`: what it runs, and the share of the budget it draws on."""

    share: str
    projects: list[str] = field(default_factory=list)
    # Of the projects only tests whose names have one of these in them; another part without it runs the rest.
    only: list[str] = field(default_factory=list)
    commands: list[list[str]] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)


PARTS = {
    "house": Part(
        "build and install",
        projects=["Tidegate.House.Tests"],
        commands=[["dotnet", "format", "whitespace", ".", "--folder", "--verify-no-changes"]],
        scripts=["tests/runner"],
    ),
    "flex": Part("Flex and ledger", projects=["Tidegate.Flex.Tests", "Tidegate.Domain.Tests"]),
    "tws": Part("TWS and simulator", projects=["Tidegate.Tws.Tests"]),
    "platform": Part("Flex and ledger", projects=["Tidegate.Platform.Tests"]),
    "simulator": Part("TWS and simulator", projects=["Tidegate.Simulator.Tests"]),
    "gateway": Part(
        "TWS and simulator",
        projects=["Tidegate.Platform.Tests", "Tidegate.EndToEnd.Tests"],
        only=[".Doors.Tws.", ".Sessions.", ".Executions.", ".GatewayLinking.", ".Gateway", ".Quotes.", ".Reconciliation."],
    ),
    "web": Part("browser", projects=["Tidegate.Web.Tests"]),
    "e2e": Part("browser", projects=["Tidegate.EndToEnd.Tests"]),
    "books": Part("Flex and ledger", projects=["Tidegate.EndToEnd.Tests"], only=[".BooksTests."]),
    "cli": Part("Flex and ledger", projects=["Tidegate.Cli.Tests"]),
}


def chosen(name: str, project: str) -> str:
    """The filter by which a part runs its tests of a project; empty for all of them."""
    if PARTS[name].only:
        return "|".join(f"FullyQualifiedName~{word}" for word in PARTS[name].only)
    others = [word for part in PARTS.values() if project in part.projects for word in part.only]
    return "&".join(f"FullyQualifiedName!~{word}" for word in others)
