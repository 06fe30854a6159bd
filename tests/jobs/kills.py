"""Kill runs at random moments and see that nothing is lost, doubled or changed.

python -m tests.jobs.kills [KILLS] [PAGES] [SEED]: the long form; the tests run a short one.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from extractor.jobs.verify import verify
from tests.helpers import untraced
from tests.jobs.dumps import manifest, snapshot, write_files, write_jsonl

ROOT = Path(__file__).parents[2]
RUN = [sys.executable, "-c", "from extractor.__main__ import main; main()", "run"]


def environment() -> dict[str, str]:
    return untraced.environment() | {"PYTHONPATH": str(ROOT)}


def make_dump(folder: Path, pages: int, *, short: bool = True) -> list[str]:
    """A dump of all kinds, with pages that fail: files, JSONL, gzip."""
    folder.mkdir(parents=True)
    files = write_files(folder / "files", pages // 4)
    for number in range(max(2, pages // 100)):
        (files / f"bad-{number}.txt").write_bytes(f"%PDF-1.4 {number}".encode())
    lines = write_jsonl(folder / "lines.jsonl", pages // 2, short=short)
    with lines.open("ab") as file:
        file.writelines(b"{broken\n" for _ in range(max(2, pages // 100)))
    write_jsonl(folder / "packed.jsonl", pages // 4, short=short)
    (folder / "packed.jsonl.gz").write_bytes(gzip.compress((folder / "packed.jsonl").read_bytes(), mtime=0))
    (folder / "packed.jsonl").unlink()
    return [str(folder)]


def start(inputs: list[str], out: Path, jobs: int, *more: str) -> subprocess.Popen[bytes]:
    command = [*RUN, *inputs, "-o", str(out), "-j", str(jobs), *more]
    return subprocess.Popen(command, env=environment(), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)


def finish(process: subprocess.Popen[bytes]) -> tuple[int, bytes]:
    """The exit code, and what was said on stderr."""
    said = process.communicate()[1]
    return process.returncode, said


def children(process: int) -> list[int]:
    found = Path(f"/proc/{process}/task/{process}/children")
    return [int(one) for one in found.read_text().split()] if found.exists() else []


def kill(process: subprocess.Popen[bytes], rng: random.Random) -> str:
    """SIGKILL the supervisor (most often), or one of its workers, which must not even be noticed."""
    workers = children(process.pid)
    target = "worker" if workers and rng.random() < 0.2 else "supervisor"
    try:
        os.kill(rng.choice(workers) if target == "worker" else process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return "gone"
    return target


def check(out: Path, whole: dict[str, bytes], ids: list[str]) -> None:
    assert snapshot(out) == whole, sorted({*snapshot(out)} ^ {*whole}) or [name for name, data in snapshot(out).items() if data != whole[name]]
    rows = manifest(out)
    assert sorted(row["id"] for row in rows) == ids
    assert {row["status"] for row in rows} == {"ok", "failed"}
    assert verify(out).problems == []
    records = [json.loads(line)["guide_id"] for part in sorted((out / "parts").iterdir()) for line in part.read_bytes().splitlines()]
    quarantined = [json.loads((entry / "error.json").read_bytes())["id"] for entry in (out / "quarantine").iterdir()]
    assert sorted(records + quarantined) == ids


def torture(folder: Path, kills: int, pages: int, seed: int, *, short: bool = False) -> dict[str, int]:
    """So many kills; a run that gets through is compared and begun anew."""
    rng = random.Random(seed)
    inputs = make_dump(folder / "in", pages, short=short)
    began = time.monotonic()
    code, said = finish(start(inputs, folder / "whole", 2))
    assert code == 3, said
    took = time.monotonic() - began
    whole = snapshot(folder / "whole")
    ids = sorted(row["id"] for row in manifest(folder / "whole"))
    counts = {"supervisor": 0, "worker": 0, "gone": 0, "completed": 0}
    out = folder / "out"
    while counts["supervisor"] + counts["worker"] < kills or out.exists():
        process = start(inputs, out, rng.choice([1, 2, 2, 3]))
        enough = counts["supervisor"] + counts["worker"] >= kills
        try:
            process.wait(None if enough else rng.uniform(0.15, 0.15 + took * rng.choice([0.1, 0.4, 1.0])))
        except subprocess.TimeoutExpired:
            what = kill(process, rng)
            counts[what] += 1
            if what == "supervisor":
                process.communicate()
                continue
        code, said = finish(process)
        assert code == 3, said
        check(out, whole, ids)
        counts["completed"] += 1
        shutil.rmtree(out)
    return counts


if __name__ == "__main__":
    asked = [int(one) for one in sys.argv[1:]] + [200, 2000, 1][len(sys.argv) - 1 :]
    with tempfile.TemporaryDirectory() as made:
        print(torture(Path(made), *asked))
