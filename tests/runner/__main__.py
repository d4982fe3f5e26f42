"""Started by `./tidegate test [PART]`."""

import argparse
import signal
import sys
import time

from parts import PARTS
from run import ROOT, Run


def main() -> int:
    parser = argparse.ArgumentParser(prog="./tidegate test", description="Runs all tests, or one part of them.")
    parser.add_argument("part", nargs="?", choices=["build", *PARTS], metavar="PART", help=", ".join(["build", *PARTS]))
    parser.add_argument("--started", type=float, default=time.time(), help=argparse.SUPPRESS)
    arguments = parser.parse_args()

    # Whoever starts this in the background may have switched Ctrl-C off, and tests end the product by it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    run = Run(arguments.started)
    forgotten = {p.name for p in ROOT.glob("tests/*.Tests")} - {p for part in PARTS.values() for p in part.projects}
    run.total.failures += [f"{name}: stands in no part of tests/runner/parts.py" for name in sorted(forgotten)]
    if run.build():
        for name in [arguments.part] if arguments.part else PARTS:
            if name in PARTS:
                run.part(name, PARTS[name])
    return run.finish()


if __name__ == "__main__":
    sys.exit(main())
