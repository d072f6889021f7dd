"""Write the site of a built folder and measure it; scripts/bench --site runs this.

    site_bench.py OUT [PROCESSES ...]

CPU seconds are those of all processes together, which a busy machine disturbs less than the clock.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WRITES = """
import json, resource, sys, time
from pathlib import Path
from referatgraf.web.pages import stocked, write_site

began = time.perf_counter()
stored = stocked(Path(sys.argv[1]), Path(sys.argv[2]))
own = resource.getrusage(resource.RUSAGE_SELF)
copied = time.perf_counter() - began, own.ru_utime + own.ru_stime
files = write_site(stored, Path(sys.argv[3]), lambda done, total: None, int(sys.argv[4]))
print(json.dumps([files, *copied]))
"""


def measured(out, processes):
    """Return files, seconds and CPU seconds of preparing, the same of all, and peak MiB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as name:
        room = Path(name) / "room"
        room.mkdir()
        words = [sys.executable, "-c", WRITES, out, room, Path(name) / "site", processes]
        began = time.perf_counter()
        done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=True)
        seconds = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    files, *prepared = json.loads(done.stdout)
    return files, *prepared, seconds, cpu, after.ru_maxrss / 1024


def main(words):
    """Print a table in Markdown: one row for each number of processes."""
    out = Path(words[0])
    documents = sum(1 for _ in (out / "text").iterdir())
    print("| documents | files | processes | s to prepare (CPU) | s | CPU s | ms a file | MiB |")
    print("|--:" * 8 + "|")
    for processes in map(int, words[1:] or ["1", "2"]):
        files, prepared, first, seconds, cpu, peak = measured(out, processes)
        row = f"{documents} | {files} | {processes} | {prepared:.1f} ({first:.1f}) | {seconds:.0f}"
        print(f"| {row} | {cpu:.0f} | {1000 * cpu / files:.2f} | {peak:.0f} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
