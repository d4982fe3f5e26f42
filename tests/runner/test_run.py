"""A run that takes too long, or leaves a project out, must not look like a good one."""

import contextlib
import io
import time
import unittest

from parts import BUDGET_MINUTES, PARTS, SHARES, chosen
from run import Run


class Budgets(unittest.TestCase):
    def setUp(self) -> None:
        quiet = contextlib.redirect_stdout(io.StringIO())
        quiet.__enter__()
        self.addCleanup(quiet.__exit__, None, None, None)

    def test_a_share_may_be_used_up(self) -> None:
        run = Run(time.time())
        run.close("web", "browser", SHARES["browser"] * 60)
        self.assertEqual(0, run.finish())

    def test_two_parts_that_overdraw_their_share_fail(self) -> None:
        run = Run(time.time())
        run.close("web", "browser", SHARES["browser"] * 60)
        run.close("e2e", "browser", 6)
        self.assertEqual(1, run.finish())

    def test_a_run_over_the_whole_budget_fails(self) -> None:
        self.assertEqual(1, Run(time.time() - BUDGET_MINUTES * 60 - 6).finish())

    def test_what_hangs_is_ended_when_the_time_is_over(self) -> None:
        started = time.time()
        self.assertIsNone(Run(started - BUDGET_MINUTES * 60).step(["sleep", "60"]))
        self.assertLess(time.time() - started, 30)

    def test_a_step_gives_its_exit_code(self) -> None:
        self.assertEqual(3, Run(time.time()).step(["sh", "-c", "exit 3"]))


class Choices(unittest.TestCase):
    def test_what_one_part_runs_of_a_project_the_other_leaves_out(self) -> None:
        self.assertEqual("FullyQualifiedName~.BooksTests.", chosen("books", "Tidegate.EndToEnd.Tests"))
        self.assertIn("FullyQualifiedName!~.BooksTests.", chosen("e2e", "Tidegate.EndToEnd.Tests"))

    def test_a_project_of_one_part_is_run_whole(self) -> None:
        self.assertEqual("", chosen("cli", "Tidegate.Cli.Tests"))

    def test_each_project_of_several_parts_has_one_that_runs_the_rest(self) -> None:
        for project in {project for part in PARTS.values() for project in part.projects}:
            rest = [part for part in PARTS.values() if project in part.projects and not part.only]
            self.assertEqual(1, len(rest), project)
