"""Measure the check of a large merged graph; scripts/bench --gate runs this.

The graph is read from a file, as text that can be gone through again; so the peak is that of the
check with the records that places are looked up in, and of a Python that holds no graph.
"""

import hashlib
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from copying import copied, copied_records, gold

from referatgraf.pipeline.merging import violations
from referatgraf.reference import reference_quads
from referatgraf.validation import QuadsFile
from referatgraf.vocabulary import DEFAULT_BASE


def write(folder, documents):
    """Write a merged graph of some number of documents with what its check needs."""
    merged, reference = gold(), reference_quads(DEFAULT_BASE)
    copies = -(-documents // len(merged.records))
    shared = {line[1 : line.index(">")] for line in reference.splitlines()}
    with (folder / "merged.nq").open("w", encoding="utf-8") as file:
        file.writelines(copied(merged.merged, copies, shared))
    judgements = "".join(copied(merged.judgements, copies, shared))
    records = list(copied_records(merged, copies))
    with (folder / "rest.pickle").open("wb") as file:
        pickle.dump((judgements, reference, records), file)


def check(folder):
    """Check what is written in a folder, and print the row of the table."""
    with (folder / "rest.pickle").open("rb") as file:
        judgements, reference, records = pickle.load(file)
    merged = QuadsFile(folder / "merged.nq")
    statements = sum(text.count("\n") for text in merged)
    before = peak()
    start, busy = time.perf_counter(), time.process_time()
    found = violations(merged, judgements, reference, records, DEFAULT_BASE)
    seconds, busy = time.perf_counter() - start, time.process_time() - busy
    same = hashlib.sha256("\n".join(map(repr, found)).encode()).hexdigest()[:8]
    row = f"{len(records):,} | {statements:,} | {len(found):,} (`{same}`) | {seconds:.1f}"
    print(f"| {row} | {busy:.1f} | {before} | {peak()} |")


def peak():
    """Return the most memory that this process has held, in MiB."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used // (2**20 if sys.platform == "darwin" else 2**10)


def main(words):
    """Print a table with a row for each number of documents."""
    if words[:1] == ["write"]:
        return write(Path(words[1]), int(words[2]))
    if words[:1] == ["check"]:
        return check(Path(words[1]))
    print("| documents | statements | results | seconds | of CPU | MiB before | peak MiB |")
    print("|--:|--:|--:|--:|--:|--:|--:|", flush=True)
    for documents in map(int, words or ["10000"]):
        with tempfile.TemporaryDirectory() as name:
            # Processes of their own: a child's peak begins with what its parent holds.
            for step in (["write", name, str(documents)], ["check", name]):
                subprocess.run([sys.executable, __file__, *step], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
