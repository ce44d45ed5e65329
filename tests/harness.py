"""What the test scripts share: where things are, and the closing line that tests/run adds up."""
import os
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("SELON_SHARED") or ROOT.parent / "shared")
MUST_RUN = os.environ.get("CI") == "true"  # nothing may be skipped for want of ../shared


def program():
    """The program under test: $SELON, else the release build, else the dev build."""
    places = [os.environ["SELON"]] if "SELON" in os.environ else [ROOT / "build/release/selon", ROOT / "build/dev/selon"]
    for place in places:
        if pathlib.Path(place).is_file():
            return str(pathlib.Path(place).resolve())
    sys.exit(f"no program at {' or '.join(map(str, places))}")


def main(name, folder=None):
    """Run the calling script's tests, or those of folder/test_*.py; close with `name: N passed, N failed, N skipped`."""
    sys.dont_write_bytecode = True
    loader = unittest.defaultTestLoader
    suite = loader.discover(str(folder)) if folder else loader.loadTestsFromModule(sys.modules["__main__"])
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=1).run(suite)
    failed = len({str(getattr(test, "test_case", test)) for test, _ in result.failures + result.errors})  # subtests are one
    print(f"{name}: {result.testsRun - failed - len(result.skipped)} passed, {failed} failed, {len(result.skipped)} skipped")
    sys.exit(int(failed > 0))
