"""What the tests of the program share: running it, and places to run it in."""
import json
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import harness

SELON = harness.program()
TEXT = "Le maire a déclaré : « Nous rouvrirons l’école lundi ». 😀 C’est tout.\n"


def selon(*arguments, stdin=b"", cwd=None, env=None, **more):
    """Status, standard output, standard error."""
    run = subprocess.run([SELON, *map(str, arguments)], input=stdin if isinstance(stdin, bytes) else stdin.encode(),
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=cwd, env=env, timeout=60, check=False, **more)
    return run.returncode, run.stdout.decode(), run.stderr.decode()


def records(*lines):
    """Lines of JSONL out of what they hold."""
    return b"\n".join(line if isinstance(line, bytes) else (line if isinstance(line, str) else json.dumps(line)).encode()
                      for line in lines) + b"\n"


def ids(out):
    """The documents of JSON lines."""
    return [json.loads(line)["document"]["id"] for line in out.splitlines()]


def open_terminal():
    """Both ends of a pseudo-terminal; a test without one is skipped (a bare chroot has no /dev/pts)."""
    try:
        return pty.openpty()
    except OSError as error:
        raise unittest.SkipTest(str(error)) from None


class InFolder(unittest.TestCase):
    """Tests with a folder of their own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, content=TEXT):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path
