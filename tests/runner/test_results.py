"""The last line of a run is only worth something if nothing that went wrong can be missing from it."""

import tempfile
import unittest
from pathlib import Path

from parts import BUDGET_MINUTES, PARTS, SHARES
from results import Results, judge

ONE_OF_EACH = """<?xml version="1.0" encoding="utf-8"?>
<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
<UnitTestResult testName="Passes" outcome="Passed" />
<UnitTestResult testName="Skips" outcome="NotExecuted">
<Output><ErrorInfo><Message>no samples here</Message></ErrorInfo></Output></UnitTestResult>
<UnitTestResult testName="Fails" outcome="Failed"><Output><ErrorInfo><Message>1 is not 2
second line</Message></ErrorInfo></Output></UnitTestResult>
</Results><ResultSummary><Output><StdOut>[xUnit.net] Starting
samples: 3 read, 0 skipped: flex/*.xml
samples: 0 read, 1 skipped: flex/gone.xml (set TIDEGATE_SAMPLES)
</StdOut></Output></ResultSummary></TestRun>"""
ONE_PASSED = ONE_OF_EACH.split("<UnitTestResult testName=\"Skips\"")[0] + "</Results></TestRun>"
NOTHING = ONE_OF_EACH.split("<UnitTestResult")[0] + "</Results></TestRun>"


class Judging(unittest.TestCase):
    def judge(self, exit_code: int | None, *texts: str) -> Results:
        with tempfile.TemporaryDirectory() as folder:
            files = [Path(folder) / f"{number}.trx" for number in range(len(texts))]
            for file, text in zip(files, texts):
                file.write_text(text, encoding="utf-8")
            return judge("Some.Tests", exit_code, files)

    def test_counts_one_of_each_kind(self) -> None:
        results = self.judge(1, ONE_OF_EACH)
        self.assertEqual("1 passed, 1 failed, 1 skipped", results.last_line())
        self.assertEqual(["Skips: no samples here"], results.skips)
        self.assertEqual(["Fails: 1 is not 2"], results.failures)

    def test_counts_samples_and_names_the_skipped(self) -> None:
        results = self.judge(1, ONE_OF_EACH, ONE_OF_EACH)
        self.assertEqual(6, results.samples_read)
        self.assertEqual(["flex/gone.xml (set TIDEGATE_SAMPLES)"] * 2, results.samples_skipped)

    def test_sums_several_files(self) -> None:
        self.assertEqual("2 passed, 0 failed, 0 skipped", self.judge(0, ONE_PASSED, ONE_PASSED).last_line())

    def test_a_crash_after_passed_tests_is_a_failure(self) -> None:
        self.assertEqual("1 passed, 1 failed, 0 skipped", self.judge(1, ONE_PASSED).last_line())

    def test_a_crash_without_results_is_a_failure(self) -> None:
        self.assertEqual("0 passed, 1 failed, 0 skipped", self.judge(134).last_line())

    def test_a_project_that_runs_nothing_is_a_failure(self) -> None:
        self.assertEqual("0 passed, 1 failed, 0 skipped", self.judge(0, NOTHING).last_line())
        self.assertEqual("0 passed, 1 failed, 0 skipped", self.judge(0).last_line())

    def test_only_skipped_tests_are_nothing_run(self) -> None:
        only_skipped = NOTHING.replace("<Results>", "<Results><UnitTestResult testName=\"S\" outcome=\"NotExecuted\" />")
        self.assertEqual("0 passed, 1 failed, 1 skipped", self.judge(0, only_skipped).last_line())

    def test_a_cut_result_file_is_a_failure(self) -> None:
        self.assertEqual("0 passed, 1 failed, 0 skipped", self.judge(0, ONE_PASSED[:-30]).last_line())

    def test_a_runner_stopped_by_the_clock_is_a_failure(self) -> None:
        self.assertEqual("1 passed, 1 failed, 0 skipped", self.judge(None, ONE_PASSED).last_line())


class Budget(unittest.TestCase):
    def test_shares_stay_within_the_whole(self) -> None:
        self.assertLessEqual(sum(SHARES.values()), BUDGET_MINUTES)

    def test_each_part_draws_on_a_known_share(self) -> None:
        self.assertEqual([], [name for name, part in PARTS.items() if part.share not in SHARES])
