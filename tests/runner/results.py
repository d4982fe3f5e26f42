"""Counts of tests, read from what the runners leave behind."""

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from pathlib import Path

TRX = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"

# How tests tell which files from outside the repository they read (Tidegate.TestKit.Samples).
SAMPLES = re.compile(r"^samples: (\d+) read, (\d+) skipped: (.*)$", re.MULTILINE)


@dataclass
class Results:
    """Passed, failed and skipped tests, the latter two with names and reasons; and sample files, of which the skipped are named."""

    passed: int = 0
    failures: list[str] = field(default_factory=list)
    skips: list[str] = field(default_factory=list)
    samples_read: int = 0
    samples_skipped: list[str] = field(default_factory=list)

    def add(self, other: "Results") -> None:
        self.passed += other.passed
        self.failures += other.failures
        self.skips += other.skips
        self.samples_read += other.samples_read
        self.samples_skipped += other.samples_skipped

    @property
    def ran(self) -> int:
        return self.passed + len(self.failures)

    def last_line(self) -> str:
        return f"{self.passed} passed, {len(self.failures)} failed, {len(self.skips)} skipped"


def read_trx(file: Path) -> Results:
    """Counts the results of one trx file; an outcome that is neither passed nor skipped is a failure."""
    results = Results()
    root = ElementTree.parse(file).getroot()
    for read, skipped, what in SAMPLES.findall(root.findtext(f"{TRX}ResultSummary/{TRX}Output/{TRX}StdOut") or ""):
        results.samples_read += int(read)
        results.samples_skipped += [what] * int(skipped)
    for result in root.iter(TRX + "UnitTestResult"):
        name, outcome = result.get("testName", "?"), result.get("outcome", "?")
        message = (result.findtext(f"{TRX}Output/{TRX}ErrorInfo/{TRX}Message") or "").strip()
        if outcome == "Passed":
            results.passed += 1
        elif outcome == "NotExecuted":
            results.skips.append(f"{name}: {message or 'no reason given'}")
        else:
            results.failures.append(f"{name}: {(message.splitlines() or [outcome])[0]}")
    return results


def judge(name: str, exit_code: int | None, files: list[Path]) -> Results:
    """
    The results of one test project. A runner that stopped without saying which test failed, ran out of time
    (no exit code), or ran nothing at all counts as one failure of its own.
    """
    results = Results()
    for file in files:
        try:
            results.add(read_trx(file))
        except ElementTree.ParseError as error:
            results.failures.append(f"{name}: its results cannot be read ({error})")
    if exit_code is None:
        results.failures.append(f"{name}: stopped, because the time of the whole run was over")
    elif exit_code != 0 and not results.failures:
        results.failures.append(f"{name}: the runner ended with exit code {exit_code}")
    elif results.ran == 0 and not results.failures:
        results.failures.append(f"{name}: ran no test")
    return results
