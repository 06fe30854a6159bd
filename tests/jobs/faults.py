"""Make the K-th write, fsync, rename or open of every process fail, and see that the run says so or completes.

python -m tests.jobs.faults [STEP [CALL...]]: the long form, every STEP-th K of writes, every ten times STEP-th of opens; the tests run a short one.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from extractor.jobs.verify import verify
from tests.jobs.dumps import snapshot
from tests.jobs.kills import RUN, environment, make_dump

CALLS = {"write": "write,writev,pwrite64", "fsync": "fsync,fdatasync", "rename": "rename,renameat,renameat2", "openat": "openat,open"}
PLAN = [
    ("write", "error=ENOSPC", 160), ("write", "error=EIO", 160), ("write", "signal=KILL", 160), ("fsync", "error=EIO", 24), ("fsync", "signal=KILL", 24),
    ("rename", "error=EIO", 12), ("rename", "error=ENOSPC", 12), ("rename", "signal=KILL", 12), ("openat", "error=EIO", 1600), ("openat", "error=EMFILE", 1600),
    ("openat", "signal=KILL", 1600),
]  # fmt: skip
"""Call, fault, and the highest K: counted for each process by itself."""
SECONDS = 120


def works() -> bool:
    """Whether strace is there and may trace."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode == 0


class Bench:
    """A small dump, its unbroken output, and attempts with faults."""

    def __init__(self, folder: Path, pages: int = 24) -> None:
        self.folder = folder
        self.inputs = make_dump(folder / "in", pages)
        done = self.run(folder / "whole")
        assert done.returncode == 3, done.stderr
        self.whole = snapshot(folder / "whole")

    def run(self, out: Path, *prefix: str) -> subprocess.CompletedProcess[bytes]:
        command = [*prefix, *RUN, *self.inputs, "-o", str(out), "-j", "2"]
        return subprocess.run(command, env=environment(), capture_output=True, timeout=SECONDS, check=False)

    def attempt(self, call: str, fault: str, nth: int, name: str | None = None) -> str:
        """One run with a fault (of all files, or of one in the output) and one without; what the first came to."""
        out = self.folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        inject = f"inject={CALLS[call]}:{fault}:when={nth}"
        only = [] if name is None else ["-P", str(out / name)]
        done = self.run(out, "strace", "-f", "-qq", "-o", "/dev/null", *only, "-e", f"trace={CALLS[call]}", "-e", inject)
        if done.returncode == 3:
            assert snapshot(out) == self.whole, (call, fault, nth, done.stderr)
            assert verify(out).problems == [], (call, fault, nth)
        elif done.returncode == 1 and not out.exists():
            # Python itself could not start, which it tells in its own way.
            assert b"/extractor/" not in done.stderr, (call, fault, nth, done.stderr)
        else:
            assert done.returncode not in {0, 1}, (call, fault, nth, done.stderr)
            if (out / "manifest.jsonl").exists() and (out / "run.json").exists():
                assert verify(out).problems or snapshot(out) == self.whole, (call, fault, nth)
        again = self.run(out)
        assert again.returncode == 3, (call, fault, nth, again.stderr)
        assert snapshot(out) == self.whole, (call, fault, nth)
        return f"exit {done.returncode}"


if __name__ == "__main__":
    step = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    calls = set(sys.argv[2:]) or set(CALLS)
    with tempfile.TemporaryDirectory() as made:
        bench = Bench(Path(made))
        for call, fault, most in PLAN:
            if call not in calls:
                continue
            seen = Counter(
                bench.attempt(call, fault, nth) for nth in range(1, most + 1, step * 10 if call == "openat" else step if call == "write" else 1)
            )
            print(call, fault, dict(seen), flush=True)
