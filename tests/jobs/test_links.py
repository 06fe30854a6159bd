"""Links in the output folder lead nowhere: a run writes nothing outside of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.errors import OutputError
from extractor.jobs import quarantine
from extractor.jobs.options import Options
from extractor.jobs.run import run
from extractor.jobs.verify import verify
from tests.jobs.dumps import manifest, snapshot


def _inputs(folder: Path) -> tuple[str, ...]:
    folder.mkdir()
    (folder / "good.txt").write_text("Tide tables")
    (folder / "bad.txt").write_bytes(b"%PDF-1.4")
    return (str(folder),)


@pytest.mark.parametrize(
    ("name", "is_folder"),
    [
        ("parts", True), ("quarantine", True), (".state", True), ("tables", True), ("tables/pay", True), ("quarantine/0123456789abcdef", True),
        ("manifest.jsonl.tmp", False), (".state/plan.tmp", False), ("run.json", False), (".state/lock", False),
    ],
)  # fmt: skip
def test_a_link_in_the_output_is_refused_and_not_followed(tmp_path: Path, name: str, *, is_folder: bool) -> None:
    inputs, out, away = _inputs(tmp_path / "in"), tmp_path / "out", tmp_path / "away"
    run(Options(inputs=inputs, out=out))
    link = out / name
    link.parent.mkdir(exist_ok=True)
    if link.exists():
        link.rename(away)
    elif is_folder:
        away.mkdir()
        (away / "error.json").write_text("mine")
    else:
        away.write_text("mine")
    before = snapshot(away) if is_folder else away.read_bytes()
    link.symlink_to(away)
    (tmp_path / "in/good.txt").write_text("Other tide tables")
    with pytest.raises(OutputError) as caught:
        run(Options(inputs=inputs, out=out, to="parquet" if "tables" in name else "jsonl"))
    assert caught.value.code == "output.link"
    assert (snapshot(away) if is_folder else away.read_bytes()) == before
    assert link.is_symlink()


def test_the_output_itself_may_be_a_link(tmp_path: Path) -> None:
    inputs = _inputs(tmp_path / "in")
    (tmp_path / "disk").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "disk")
    for _ in range(2):
        assert run(Options(inputs=inputs, out=tmp_path / "out")).exit_code == 3
    assert verify(tmp_path / "out").problems == []
    assert json.loads((tmp_path / "disk/run.json").read_bytes())["slices_done_now"] == 0
    assert len(manifest(tmp_path / "out")) == 2


def test_links_that_are_nobodys_business_stay(tmp_path: Path) -> None:
    inputs, out = _inputs(tmp_path / "in"), tmp_path / "out"
    run(Options(inputs=inputs, out=out))
    (out / "notes").symlink_to(tmp_path)
    assert run(Options(inputs=inputs, out=out)).exit_code == 3


def test_an_entry_that_holds_a_link_is_written_anew(tmp_path: Path) -> None:
    from extractor.intake import Unit

    unit = Unit("a", "a", None, b"page", 1)
    (tmp_path / "mine").write_text("mine")
    name = quarantine.put(tmp_path / "quarantine", "slice", unit, {})
    for file in ("error.json", "page.txt"):
        (tmp_path / "quarantine" / name / file).unlink()
        (tmp_path / "quarantine" / name / file).symlink_to(tmp_path / "mine")
    assert quarantine.put(tmp_path / "quarantine", "slice", unit, {}) == name
    assert (tmp_path / "mine").read_text() == "mine"
    assert (tmp_path / "quarantine" / name / "page.txt").read_bytes() == b"page"


def test_a_folder_that_becomes_a_link_while_the_run_goes_on_is_not_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extractor.jobs import run as module

    inputs, out = _inputs(tmp_path / "in"), tmp_path / "out"
    (tmp_path / "away").mkdir()
    clean = module.clean

    def cleaned(places: object) -> None:
        clean(places)  # type: ignore[arg-type]
        (out / "parts").rmdir()
        (out / "parts").symlink_to(tmp_path / "away")

    monkeypatch.setattr(module, "clean", cleaned)
    with pytest.raises(OutputError) as caught:
        run(Options(inputs=inputs, out=out))
    assert caught.value.code == "output.link"
    assert list((tmp_path / "away").iterdir()) == []
