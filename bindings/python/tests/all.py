"""All tests of the Python package but the cluster's. Run with the package and its extras installed."""
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parents[2] / "tests"))
import harness

harness.main("python", FOLDER)
