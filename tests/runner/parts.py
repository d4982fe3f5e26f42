"""The parts of a test run and the minutes they may take, on two cores."""

from dataclasses import dataclass, field

BUDGET_MINUTES = 40

# What is not listed yet (the order path 8, performance 4) comes with its first tests; together they make the budget.
SHARES = {
    "build and install": 4,
    "Flex and ledger": 10,
    "TWS and simulator": 5,
    "browser": 8,
    "reserve": 1,
}


@dataclass(frozen=True)
class Part:
    """One name after `./tidegate test`: what it runs, and the share of the budget it draws on."""

    share: str
    projects: list[str] = field(default_factory=list)
    commands: list[list[str]] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)


PARTS = {
    "house": Part(
        "build and install",
        projects=["Tidegate.House.Tests"],
        commands=[["dotnet", "format", "Tidegate.slnx", "--verify-no-changes", "--no-restore"]],
        scripts=["tests/runner"],
    ),
    "flex": Part("Flex and ledger", projects=["Tidegate.Flex.Tests", "Tidegate.Domain.Tests"]),
    "tws": Part("TWS and simulator", projects=["Tidegate.Tws.Tests"]),
    "platform": Part("Flex and ledger", projects=["Tidegate.Platform.Tests"]),
    "simulator": Part("TWS and simulator", projects=["Tidegate.Simulator.Tests"]),
    "web": Part("browser", projects=["Tidegate.Web.Tests"]),
    "e2e": Part("browser", projects=["Tidegate.EndToEnd.Tests"]),
    "cli": Part("Flex and ledger", projects=["Tidegate.Cli.Tests"]),
}
