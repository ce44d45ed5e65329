"""program.py SELON ROUNDS FILE...: one process reads the files again and again: the same bytes, flat memory."""
import hashlib
import os
import subprocess
import sys


def run(program, paths):
    """The digest of what is written for each path, in order, and the peak memory in megabytes."""
    process = subprocess.Popen([program, "--to", "jsonl", *paths], stdout=subprocess.PIPE)
    lines = [hashlib.sha256(line).hexdigest() for line in process.stdout]
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{program}: status {status}")
    return lines, usage.ru_maxrss / 1024


program, rounds, paths = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
once, before = run(program, paths)
often, after = run(program, paths * rounds)
same = often == once * rounds
print(f"1 round: {before:.0f} MB\n{rounds} rounds: {after:.0f} MB, {'the same results' if same else 'other results'}")
sys.exit(0 if same and after < 1.1 * before + 8 else 1)
