"""long.py SELON MEGABYTES: one line of so many megabytes, and one word of 10 MB, are read to the end: the time and memory it takes."""
import os
import subprocess
import sys
import tempfile
import time

SENTENCE = "Le maire a déclaré : « Nous rouvrirons l’école lundi ». "  # one claim


def run(program, text, size):
    """Claims, seconds and peak memory in megabytes; `text` again and again up to `size` bytes."""
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        for _ in range(size // len(text.encode())):
            file.write(text.encode())
        file.write(SENTENCE.encode())
        file.flush()
        start = time.monotonic()
        process = subprocess.Popen([program, "--to", "csv", file.name], stdout=subprocess.PIPE)
        claims = sum(1 for _ in process.stdout) - 1
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            sys.exit(f"{program}: status {status}")
        return claims, time.monotonic() - start, usage.ru_maxrss / 1024


program, megabytes = sys.argv[1], int(sys.argv[2])
for name, text, size, expected in (("line", SENTENCE, megabytes * 10**6, megabytes * 10**6 // len(SENTENCE.encode()) + 1),
                                   ("word", "a", 10**7, 1)):
    claims, seconds, peak = run(program, text, size)
    print(f"one {name} of {size / 1e6:.0f} MB: {claims} claims in {seconds:.0f} s, {peak:.0f} MB")
    if claims != expected:
        sys.exit(f"{expected} claims were expected")
