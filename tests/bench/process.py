"""The program as a process: start-up to the claims of a short text, size, peak memory."""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
SENTENCE = "Selon la police, le tireur aurait fui. Le maire, Jean Sol, a dit lundi à l’AFP : « Rien n’est sûr. »\n\n"
STREAM_MB = int(os.environ.get("SELON_BENCH_STREAM_MB", "100"))


def run(arguments, stdin=None):
    """CPU seconds, wall seconds and peak resident megabytes of one run."""
    start = time.perf_counter()
    process = subprocess.Popen([PROGRAM, *arguments], stdin=stdin, stdout=subprocess.DEVNULL)
    if stdin is not None:
        stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"selon {' '.join(arguments)}: status {status}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024


def start_up(folder):
    text = folder / "short.txt"
    text.write_text((SENTENCE * 10)[:1000], encoding="utf-8")
    runs = [run([str(text)]) for _ in range(31)]
    return [statistics.median(column) for column in zip(*runs)]


def stream(records):
    """Peak memory while records of 2 kB are piped in."""
    reader, writer = os.pipe()
    record = (json.dumps({"id": "a", "text": SENTENCE * 20}, ensure_ascii=False) + "\n").encode()
    if os.fork() == 0:
        os.close(reader)
        with os.fdopen(writer, "wb") as out:
            for _ in range(records * 1_000_000 // len(record)):
                out.write(record)
        os._exit(0)
    os.close(writer)
    peak = run(["--from", "jsonl", "--to", "jsonl", "-"], os.fdopen(reader, "rb"))[2]
    os.wait()
    return peak


def stripped_size(folder):
    copy = folder / "selon"
    subprocess.run(["strip", "-o", str(copy), PROGRAM], check=True)
    return copy.stat().st_size / 1e6


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        cpu, wall, memory = start_up(folder)
        print(f"start to the claims of 1 kB  {cpu * 1000:.1f} ms of CPU, {wall * 1000:.1f} ms of wall time, {memory:.0f} MB")
        print(f"stripped program             {stripped_size(folder):.1f} MB")
        print(f"peak, {STREAM_MB} MB of JSONL streamed  {stream(STREAM_MB):.0f} MB")
        for size in (1, 10):
            text = folder / "long.txt"
            text.write_text(SENTENCE * (size * 1_000_000 // len(SENTENCE.encode())), encoding="utf-8")
            peak = run(["--to", "json", str(text)])[2]
            print(f"peak, one document of {size} MB  {peak:.0f} MB, {(peak - 32) / size:.0f} bytes a byte above 32 MB")
        print()


main()
