"""All of the project's checks, in one command:    python -m tests [arguments for pytest]

Style, types, layers, schema, then the tests with their coverage. Each check is run, whatever the others say; the last line is pytest's summary.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sysconfig.get_path("scripts"))
COVERED = "97"
CHECKS: tuple[tuple[str, list[str]], ...] = (
    ("style", [str(SCRIPTS / "ruff"), "format", "--check", "--quiet", "."]),
    ("lint", [str(SCRIPTS / "ruff"), "check", "--quiet", "--output-format", "concise", "."]),
    ("types", [sys.executable, "-m", "mypy"]),
    ("layers", [str(SCRIPTS / "lint-imports"), "--no-cache"]),
    ("schema", [sys.executable, "-m", "extractor.schema"]),
)
TESTS = [
    sys.executable,
    "-m",
    "pytest",
    "-q",
    "-n",
    "auto",
    "--dist",
    "worksteal",
    "--cov",
    "--cov-report=term:skip-covered",
    f"--cov-fail-under={COVERED}",
]


def _test(arguments: list[str]) -> int:
    """Hundreds of processes are started, and each compiles what it imports where nothing may be kept: here it is kept, outside the project."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        if len(kept) < len(os.environ):
            kept["PYTHONPYCACHEPREFIX"] = folder
        return subprocess.run([*TESTS, *arguments], cwd=ROOT, env=kept, check=False).returncode


def main(arguments: list[str]) -> int:
    """Run all checks; 0 when each of them is content."""
    failed = []
    for name, command in CHECKS:
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        print(f"{name}: {'ok' if result.returncode == 0 else 'FAILED'}", flush=True)
        if result.returncode:
            failed.append(name)
            print(result.stdout, result.stderr, sep="", flush=True)
    tests = _test(arguments)
    return 1 if failed or tests else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
