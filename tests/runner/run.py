"""One run: builds Tidegate, runs parts of its tests, holds them to their minutes and sums them up."""

import os
import shutil
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

from parts import BUDGET_MINUTES, SHARES, Part, chosen
from results import Results, judge

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "artifacts" / "tests"

PUBLISHED = ROOT / "artifacts" / "published"

# Processes of a test live for seconds: code that measures itself to be compiled better later does not pay. Those of the product run what a
# user runs.
ENVIRONMENT = {"DOTNET_TieredPGO": "0", "TIDEGATE_PUBLISHED": str(PUBLISHED)}


class Run:
    """One run of some parts, from the start of the launcher to the last line."""

    def __init__(self, started: float) -> None:
        self.started = started
        self.total = Results()
        self.seconds_of_share = dict.fromkeys(SHARES, 0.0)

    def step(self, command: list[str]) -> int | None:
        """Runs a command to its end and returns its exit code; None when the time of the whole run ended it."""
        left = self.started + BUDGET_MINUTES * 60 - time.time()
        process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.DEVNULL, start_new_session=True, env={**os.environ, **ENVIRONMENT}
        )
        try:
            return process.wait(max(left, 1))
        except subprocess.TimeoutExpired:
            return None
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def build(self) -> bool:
        before = self.started
        quiet = ["-c", "Release", "-v", "q", "--tl:off"]
        shutil.rmtree(PUBLISHED, ignore_errors=True)
        built = (
            self.step(["dotnet", "build", "Tidegate.slnx", *quiet]) == 0
            and self.step(["dotnet", "publish", "src/Tidegate.Cli", "--no-build", "-o", str(PUBLISHED), *quiet]) == 0
        )
        if not built:
            self.total.failures.append("build: the solution does not build")
        self.close("build", "build and install", time.time() - before)
        return built

    def part(self, name: str, part: Part) -> None:
        before = time.time()
        for project in part.projects:
            self.total.add(self.project(name, project))
        for command in part.commands:
            if self.step(command) == 0:
                self.total.passed += 1
            else:
                self.total.failures.append(f"{name}: `{' '.join(command)}` found something")
        for folder in part.scripts:
            self.total.add(scripts(folder))
        self.close(name, part.share, time.time() - before)

    def project(self, part: str, name: str) -> Results:
        folder = RESULTS / part / name
        shutil.rmtree(folder, ignore_errors=True)
        filtered = chosen(part, name)
        code = self.step(
            ["dotnet", "test", f"tests/{name}", "-c", "Release", "--no-build", "--nologo", "--tl:off"]
            + ["--logger", "trx", "--results-directory", str(folder)]
            + (["--filter", filtered] if filtered else [])
        )
        return judge(name, code, sorted(folder.glob("**/*.trx")))

    def close(self, name: str, share: str, seconds: float) -> None:
        self.seconds_of_share[share] += seconds
        minutes, limit = self.seconds_of_share[share] / 60, SHARES[share]
        say(f"== {name}: {seconds / 60:.1f} min; {share}: {minutes:.1f} of {limit} min")
        if minutes > limit:
            self.total.failures.append(f"{name}: the share \"{share}\" took {minutes:.1f} of its {limit} minutes")

    def finish(self) -> int:
        minutes = (time.time() - self.started) / 60
        if minutes > BUDGET_MINUTES:
            self.total.failures.append(f"the run took {minutes:.1f} of its {BUDGET_MINUTES} minutes")
        say(f"== all: {minutes:.1f} of {BUDGET_MINUTES} min")
        say(f"== samples: {self.total.samples_read} read, {len(self.total.samples_skipped)} skipped")
        for sample in self.total.samples_skipped:
            say(f"SKIPPED  sample {sample}")
        for skip in self.total.skips:
            say(f"SKIPPED  {skip}")
        for failure in self.total.failures:
            say(f"FAILED   {failure}")
        say(self.total.last_line())
        return 1 if self.total.failures else 0


def scripts(folder: str) -> Results:
    """Runs the Python tests of a folder in this process."""
    tests = unittest.defaultTestLoader.discover(str(ROOT / folder))
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=0).run(tests)
    failures = [f"{test.id()}: {text.strip().splitlines()[-1]}" for test, text in result.failures + result.errors]
    passed = result.testsRun - len(failures)
    return Results(passed, failures or ([] if passed else [f"{folder}: ran no test"]))


def say(line: str) -> None:
    print(line, flush=True)
