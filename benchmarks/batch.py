"""Pages a second and peak memory of runs, measured on made-up dumps.

python benchmarks/batch.py [PAGES...] [--short]: for each size, one and two workers; peak memory is VmHWM of every process, in MiB.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.jobs.dumps import write_jsonl
from tests.jobs.kills import RUN, children, environment


def peak(process: int) -> int:
    """Highest resident memory of a process so far, in KiB; 0 once it is gone."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def measure(dump: Path, out: Path, jobs: int, to: str) -> tuple[float, float, int, int]:
    """Seconds, CPU seconds of the workers, and the highest memory of supervisor and workers."""
    shutil.rmtree(out, ignore_errors=True)
    began, before = time.monotonic(), os.times()
    process = subprocess.Popen([*RUN, str(dump), "-o", str(out), "-j", str(jobs), "--to", to], env=environment(), stderr=subprocess.DEVNULL)
    highest = [0, 0]
    while process.poll() is None:
        highest[0] = max(highest[0], peak(process.pid))
        highest[1] = max([highest[1], *map(peak, children(process.pid))])
        time.sleep(0.1)
    assert process.returncode == 0, process.returncode
    after = os.times()
    return time.monotonic() - began, after.children_user - before.children_user, highest[0] >> 10, highest[1] >> 10


if __name__ == "__main__":
    sizes = [int(one) for one in sys.argv[1:] if one.isdigit()] or [2000, 20000]
    with tempfile.TemporaryDirectory() as made:
        for pages in sizes:
            dump = write_jsonl(Path(made) / f"{pages}.jsonl", pages, short="--short" in sys.argv)
            for to in ("jsonl", "parquet"):
                for jobs in (1, 2):
                    seconds, cpu, supervisor, worker = measure(dump, Path(made) / "out", jobs, to)
                    print(
                        f"{pages} pages, {dump.stat().st_size >> 20} MiB, {to}, -j{jobs}: {seconds:.1f} s, {pages / seconds:.0f}/s, cpu {cpu:.1f} s; "
                        f"peak {supervisor} MiB supervisor, {worker} MiB worker", flush=True,
                    )  # fmt: skip
