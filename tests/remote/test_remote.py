"""Inputs and outputs in a store: the same bytes as on disk, whole or absent, through faults and kills. All servers stand on this machine."""

from __future__ import annotations

import http.server
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import ExtractorError, InputError, OutputError
from extractor.jobs import lease
from extractor.jobs.options import Options
from extractor.jobs.run import run
from extractor.jobs.shelf import Away
from extractor.jobs.verify import verify
from extractor.remote import open_remote, retried, store
from extractor.report.runs import report
from tests.jobs import kills
from tests.jobs.dumps import manifest, snapshot, write_files, write_jsonl

s3fs = pytest.importorskip("s3fs")
pytest.importorskip("moto.server")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-p", str(port), "-H", "127.0.0.1"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            break
        except (urllib.error.URLError, OSError):
            assert process.poll() is None
            time.sleep(0.1)
    yield address
    process.terminate()
    process.wait()


@pytest.fixture
def bucket(server: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    for name, value in {
        "AWS_ACCESS_KEY_ID": "x",
        "AWS_SECRET_ACCESS_KEY": "y",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": server,
    }.items():
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    name = "b" + format(abs(hash(request.node.name)), "x")
    s3fs.S3FileSystem().mkdir(name)
    return f"s3://{name}"


def stored(address: str) -> dict[str, bytes]:
    """Every file of an output in a store but the one that tells of the run itself."""
    found, path = store(address)
    return {one[len(path) + 1 :]: found.system.cat_file(one) for one in found.system.find(path) if not one.endswith("/run.json")}


def records(files: dict[str, bytes]) -> dict[str, bytes]:
    """Without what tells of the input's versions, which are other words in a store than on disk."""
    return {name: data for name, data in files.items() if not name.startswith(".state/")}


def upload(folder: Path, address: str) -> str:
    found, path = store(address)
    found.system.put(str(folder), path, recursive=True)
    return address


def test_a_database_in_a_store(tmp_path: Path, bucket: str) -> None:
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    write_files(tmp_path / "in", 4)
    for name in ("0", "1"):
        options = Options(inputs=(str(tmp_path / "in" / name),), out=f"{bucket}/out", to="duckdb", force=name == "1")
        assert run(options).exit_code == 0
        files = stored(f"{bucket}/out")
        assert sorted(one for one in files if "duckdb" in one) == ["guides.duckdb"]
        (tmp_path / "copy.duckdb").write_bytes(files["guides.duckdb"])
        with duckdb.connect(str(tmp_path / "copy.duckdb"), read_only=True) as database:
            assert database.execute("SELECT count(*) FROM guides").fetchall() == [(len(list((tmp_path / "in" / name).iterdir())),)]
    run(Options(inputs=(str(tmp_path / "in/1"),), out=f"{bucket}/out", to="duckdb"))
    assert stored(f"{bucket}/out") == files


@pytest.mark.usefixtures("untraced_processes")
def test_a_run_in_a_store_is_the_same_as_on_disk(tmp_path: Path, bucket: str) -> None:
    kills.make_dump(tmp_path / "in", 24)
    (tmp_path / "in/files/bad.pdf").write_bytes(b"no page")
    source, out = upload(tmp_path / "in", f"{bucket}/in"), f"{bucket}/deep/out"
    assert run(Options(inputs=(source,), out=out, jobs=2)).exit_code == 3
    run(Options(inputs=(str(tmp_path / "in"),), out=tmp_path / "out"))
    first = stored(out)
    assert records(first) == records(snapshot(tmp_path / "out"))
    assert verify(out, records=True).problems == []
    assert report(out)["counts"] == report(tmp_path / "out")["counts"]
    told = json.loads(store(out)[0].system.cat_file(store(out)[1] + "/run.json"))
    assert (told["status"], told["counts"]["seen"]) == ("complete", len(manifest(tmp_path / "out")))
    # Nothing is left to do; what is gone is made again.
    run(Options(inputs=(source,), out=out))
    assert stored(out) == first
    found, path = store(out)
    part = next(one for one in found.system.find(path) if "/parts/" in one)
    found.system.rm_file(part)
    assert verify(out).problems
    run(Options(inputs=(source,), out=out))
    assert stored(out) == first
    # Other inputs are refused, and change nothing; of those that are left out it is told how many they were.
    with pytest.raises(OutputError) as caught:
        run(Options(inputs=(f"{source}/files/*/*.txt",), out=out))
    assert (caught.value.code, stored(out)) == ("output.inputs", first)
    with pytest.raises(OutputError) as caught:
        run(Options(inputs=(source,), out=out, to="jsonl.zst"))
    assert (caught.value.code, stored(out)) == ("output.format", first)
    assert run(Options(inputs=(source,), out=out, limit=3)).found.removed == told["counts"]["ok"] - 3
    assert ".state/earlier.jsonl" not in stored(out)
    run(Options(inputs=(f"{source}/files/*/*.txt",), out=out, force=True))
    assert verify(out).counts["seen"] == len(list((tmp_path / "in").glob("files/*/*.txt")))


def test_a_store_that_has_folders(tmp_path: Path) -> None:
    dump = write_jsonl(tmp_path / "a.jsonl", 3)
    run(Options(inputs=(str(dump),), out=tmp_path / "disk"))
    assert run(Options(inputs=(str(dump),), out=f"file://{tmp_path}/deep/out")).exit_code == 0
    assert verify(f"file://{tmp_path}/deep/out", records=True).problems == []
    assert snapshot(tmp_path / "deep/out") == {name: data for name, data in snapshot(tmp_path / "disk").items() if name != ".state/lock"}


def test_a_pattern_in_a_store_that_has_folders(tmp_path: Path) -> None:
    (tmp_path / "in/a").mkdir(parents=True)
    write_jsonl(tmp_path / "in/a/b.jsonl", 3)
    for number, root in enumerate((tmp_path, f"file://{tmp_path}")):
        assert run(Options(inputs=(f"{root}/in/*/*.jsonl", f"{root}/in/a/b*"), out=tmp_path / f"out-{number}")).exit_code == 0
    found, same = (manifest(tmp_path / f"out-{number}") for number in (0, 1))
    assert found == same
    assert {row["source"] for row in found} == {"a/b.jsonl", "b.jsonl"}


def test_no_bucket_is_made(bucket: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("page")
    with pytest.raises(OutputError) as caught:
        run(Options(inputs=(str(tmp_path / "a.txt"),), out="s3://never-made/out"))
    assert caught.value.code == "output.io"
    assert not s3fs.S3FileSystem().exists("never-made")
    with pytest.raises(InputError):
        verify("s3://never-made/out")


def test_archives_and_tables_are_read_by_ranges(tmp_path: Path, bucket: str) -> None:
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    pytest.importorskip("fastwarc")
    from tests.intake import archives

    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in (
        ("a.zip", archives.zipped(archives.pages(9))),
        ("b.tar", archives.tar(archives.pages(9))),
        ("c.warc.gz", b"".join(archives.warc(9, packed=True))),
    ):
        (folder / name).write_bytes(data)
    rows = [json.loads(line) for line in write_jsonl(folder / "d.jsonl", 9).read_bytes().splitlines()]
    parquet.write_table(pa.Table.from_pylist(rows), folder / "e.parquet", row_group_size=4)
    run(Options(inputs=(upload(folder, f"{bucket}/in"),), out=tmp_path / "a", jobs=2))
    run(Options(inputs=(str(folder),), out=tmp_path / "b"))
    assert records(snapshot(tmp_path / "a")) == records(snapshot(tmp_path / "b"))
    assert {row["status"] for row in manifest(tmp_path / "a")} == {"ok"}


def test_a_changed_object_is_done_again(tmp_path: Path, bucket: str) -> None:
    source = upload(write_files(tmp_path / "in", 4), f"{bucket}/in")
    run(Options(inputs=(source,), out=tmp_path / "out"))
    found, path = store(source)
    found.system.pipe_file(f"{path}/0/page-00000.txt", (tmp_path / "in/0/page-00000.txt").read_bytes().replace(b"e", b"o"))
    before = {row["id"]: row["sha256"] for row in manifest(tmp_path / "out")}
    run(Options(inputs=(source,), out=tmp_path / "out"))
    after = {row["id"]: row["sha256"] for row in manifest(tmp_path / "out")}
    assert {name for name in before if before[name] != after[name]} == {"0/page-00000.txt"}


@pytest.mark.usefixtures("untraced_processes")
def test_killed_and_resumed_in_a_store(tmp_path: Path, bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A killed run leaves its lease behind; the next one sees that nobody renews it."""
    monkeypatch.setattr(lease, "_PATIENCE", 2.0)
    dump, out = write_jsonl(tmp_path / "a.jsonl", 150, short=False), f"{bucket}/out"
    run(Options(inputs=(str(dump),), out=tmp_path / "whole"))
    found, path = store(out)
    for parts in (1, 2):
        found.system.rm(f"{path}/.state/lease.json") if found.system.exists(f"{path}/.state/lease.json") else None
        process = kills.start([str(dump)], out, 2)  # type: ignore[arg-type]
        while len([one for one in found.system.find(path) if one.endswith(".json.gz")]) < parts and process.poll() is None:
            time.sleep(0.05)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        # What counts as done is whole: its part stands there with all its bytes.
        sizes = {one: told["size"] for one, told in found.system.find(path, detail=True).items()}
        assert not [one for one, size in sizes.items() if not size]
        # On a quick machine the run may have got through before the signal.
        assert process.returncode == 0 or f"{path}/manifest.jsonl" not in sizes
    run(Options(inputs=(str(dump),), out=out, jobs=2))
    assert stored(out) == {name: data for name, data in snapshot(tmp_path / "whole").items() if name != ".state/lock"}


def test_a_second_run_on_one_store_refuses(bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lease, "_BEAT", 0.2)
    monkeypatch.setattr(lease, "_PATIENCE", 60.0)
    (tmp_path / "a.txt").write_text("page")
    with lease.leased(Away(f"{bucket}/out", tmp_path), tmp_path / ".state/lease.json"), pytest.raises(OutputError) as caught:
        run(Options(inputs=(str(tmp_path / "a.txt"),), out=f"{bucket}/out"))
    assert caught.value.code == "output.locked"
    assert run(Options(inputs=(str(tmp_path / "a.txt"),), out=f"{bucket}/out")).exit_code in {0, 1}


def test_a_lease_that_is_taken_away_ends_the_run(bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lease, "_BEAT", 0.1)
    shelf = Away(f"{bucket}/out", tmp_path)
    with lease.leased(shelf, tmp_path / "lease.json") as held:
        shelf.system.pipe_file(shelf.place(tmp_path / "lease.json"), b"another's")
        while not held.lost:
            time.sleep(0.05)
        with pytest.raises(OutputError):
            held.check()
    assert shelf.system.cat_file(shelf.place(tmp_path / "lease.json")) == b"another's"


def test_faults_of_the_network_are_tried_again(tmp_path: Path, bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two of three calls fail; what is read and written is whole all the same."""
    monkeypatch.setattr("extractor.remote._PAUSES", (0.0, 0.0))
    data = b"".join(number.to_bytes(4, "big") for number in range(5000))
    calls = {"cat_file": 0, "put_file": 0}

    def flaky(name: str) -> None:
        sound = getattr(s3fs.S3FileSystem, name)

        def call(self: Any, *args: Any, **options: Any) -> Any:
            calls[name] += 1
            if calls[name] % 3:
                raise ConnectionResetError("cut off")
            return sound(self, *args, **options)

        monkeypatch.setattr(s3fs.S3FileSystem, name, call)

    for name in calls:
        flaky(name)
    (tmp_path / "a").write_bytes(data)
    Away(f"{bucket}/out", tmp_path).put(tmp_path / "a")
    with open_remote(f"{bucket}/out/a") as file:
        file.seek(10_000)
        assert file.read() == data[10_000:]
    assert calls["put_file"] == 3
    assert calls["cat_file"] >= 3


def test_tries_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.remote._PAUSES", (0.0, 0.0))
    calls = []

    def fail(error: Exception) -> None:
        calls.append(error)
        raise error

    with pytest.raises(OSError, match="KeyError"):
        retried(lambda: fail(KeyError("x")))
    assert len(calls) == 3
    with pytest.raises(FileNotFoundError):
        retried(lambda: fail(FileNotFoundError("x")))
    assert len(calls) == 4

    class NoCredentialsError(Exception):
        """As a store's library calls it."""

    with pytest.raises(OSError, match="NoCredentialsError"):
        retried(lambda: fail(NoCredentialsError()))
    assert len(calls) == 5


def test_a_page_on_the_web_is_fetched_once(tmp_path: Path) -> None:
    """From a server that serves no ranges."""
    folder = write_files(tmp_path / "in", 3)

    class Files(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args: Any) -> None:
            super().__init__(*args, directory=str(folder))

        def log_message(self, *_: Any) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Files) as web:
        threading.Thread(target=web.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{web.server_port}"
        run(Options(inputs=(f"{address}/0/page-00000.txt?x=1",), out=tmp_path / "out"))
        with pytest.raises(InputError) as caught:
            run(Options(inputs=(f"{address}/none.txt",), out=tmp_path / "none"))
        web.shutdown()
    assert caught.value.code == "input.missing"
    assert [(row["id"], row["status"]) for row in manifest(tmp_path / "out")] == [("page-00000.txt", "ok")]


@pytest.mark.parametrize(
    ("source", "out", "code"),
    [
        ("s3://none/x", "out", "input.missing"),
        ("foo://x/y", "out", "input.missing"),
        ("a.txt", "http://127.0.0.1/x", "usage.out"),
        ("a.txt", "memory://x", "usage.out"),
    ],
)
def test_wrong_addresses_are_refused_before_anything_is_written(
    tmp_path: Path, bucket: str, source: str, out: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractor.remote._PAUSES", ())
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("page")
    with pytest.raises(ExtractorError) as caught:
        run(Options(inputs=(source,), out=out))
    assert caught.value.code == code or (source.startswith("s3:") and caught.value.code == "input.io")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_nothing_reaches_the_network_unasked(tmp_path: Path) -> None:
    """A run on disk loads no library for stores at all."""
    (tmp_path / "a.txt").write_text("page")
    code = f"""
import sys
from extractor.jobs.options import Options
from extractor.jobs.run import run
run(Options(inputs=({str(tmp_path / "a.txt")!r},), out={str(tmp_path / "out")!r}))
print([name for name in ("fsspec", "s3fs", "aiohttp", "botocore", "fastwarc") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=kills.environment(), check=True)
    assert done.stdout.strip() == "[]"
