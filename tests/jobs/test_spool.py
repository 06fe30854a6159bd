"""Standard input and files on the web are kept on disk up to a limit; a run that waits for them can be stopped."""

from __future__ import annotations

import http.server
import io
import json
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from extractor.jobs.options import Options
from extractor.jobs.run import run
from extractor.limits import Limits
from tests.jobs import kills
from tests.jobs.dumps import manifest, write_files

_ENDLESS = "import sys\nwhile True: sys.stdout.write('Tune the bells.\\n' * 999)"


def _from(source: list[str], out: Path, *more: str) -> tuple[subprocess.Popen[bytes], subprocess.Popen[bytes]]:
    """What writes, and the run that reads it."""
    writer = subprocess.Popen(source, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    reader = subprocess.Popen(
        [*kills.RUN, "-", "-o", str(out), "-j", "1", *more], env=kills.environment(), stdin=writer.stdout, stderr=subprocess.PIPE
    )
    writer.stdout.close()  # type: ignore[union-attr]
    return writer, reader


def test_standard_input_without_end_is_a_unit_that_fails(tmp_path: Path) -> None:
    out, page = tmp_path / "out", next(write_files(tmp_path / "in", 1).rglob("*.txt"))
    for fresh in (1, 0):  # a second run knows it again
        writer, reader = _from([sys.executable, "-c", _ENDLESS], out, str(page), "--max", "spool=1000000")
        said = reader.communicate(timeout=60)[1]
        writer.kill()
        writer.wait()
        assert reader.returncode == 3, said
        assert [(row["id"], row["code"]) for row in manifest(out)] == [("stdin.txt", "input.too_large"), (page.name, None)]
        assert json.loads((out / "run.json").read_bytes())["slices_done_now"] == fresh
        assert not list(out.rglob("*.tmp"))


def test_a_run_that_waits_for_standard_input_can_be_stopped(tmp_path: Path) -> None:
    out = tmp_path / "out"
    writer, reader = _from([sys.executable, "-c", "import time; print('Tune the bells.', flush=True); time.sleep(60)"], out)
    while not (out / ".state/stdin.tmp").exists():
        time.sleep(0.05)
    reader.send_signal(signal.SIGTERM)
    said = reader.communicate(timeout=10)[1]
    writer.kill()
    writer.wait()
    assert reader.returncode == 143, said
    assert json.loads((out / "run.json").read_bytes())["status"] == "stopped"
    assert not list(out.rglob("*.tmp"))


def test_what_standard_input_holds_is_told_whatever_the_pieces_that_it_comes_in(tmp_path: Path) -> None:
    row = json.dumps({"id": "a", "text": "Tune the bells."})
    slowly = f"import sys, time\nfor one in {row!r}: sys.stdout.write(one); sys.stdout.flush(); time.sleep(0.001)"
    writer, reader = _from([sys.executable, "-c", slowly], tmp_path / "out")
    said = reader.communicate(timeout=60)[1]
    writer.wait()
    assert reader.returncode == 0, said
    assert [(row["id"], row["source"]) for row in manifest(tmp_path / "out")] == [("a", "stdin.jsonl")]


def test_standard_input_may_be_no_file_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Tune the bells.\n")))
    result = run(Options(inputs=("-",), out=tmp_path / "out"))
    assert result.exit_code == 0
    assert [row["id"] for row in manifest(tmp_path / "out")] == ["stdin.txt"]


def test_a_file_on_the_web_without_end_is_a_unit_that_fails(tmp_path: Path) -> None:
    pytest.importorskip("aiohttp")

    class Endless(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            while True:
                self.wfile.write(b"Tune the bells.\n" * 999)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Endless) as web:
        web.handle_error = lambda *_: None  # type: ignore[method-assign]
        threading.Thread(target=web.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{web.server_port}/bells.txt"
        result = run(Options(inputs=(address,), out=tmp_path / "out", limits=Limits(max_spool=1_000_000)))
        web.shutdown()
    assert result.exit_code == 3
    assert [(row["id"], row["code"]) for row in manifest(tmp_path / "out")] == [("bells.txt", "input.too_large")]
    assert not list((tmp_path / "out").rglob("*.tmp"))


def test_how_much_is_kept_decides_nothing_of_a_record(tmp_path: Path) -> None:
    told = {Options(inputs=("a",), out=tmp_path, limits=limits).recipe() for limits in (Limits(), Limits(max_spool=9))}
    assert len(told) == 1
