"""Files that a pattern finds: each once, however the folders are linked and however deep they stand."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from extractor.errors import InputError
from extractor.intake import Keys, find_roots, plan, units

LINKED = "input.unsupported"


def _told(text: str) -> list[tuple[str, str | None]]:
    """Ids of all units, with the codes of those that are none."""
    roots = find_roots((text,))
    found = [unit for piece in plan(roots, Keys(), without="") for unit in units(piece, piece.start, Keys())]
    return [(unit.id, unit.problem.code if unit.problem else None) for unit in found]


def _tree(folder: Path) -> Path:
    for name in ("a.txt", "b/a.txt", "b/c/a.txt", "b/c/d.md", "b/.h/a.txt", ".h/a.txt", ".a.txt", "b-/a.txt", "e/x[1].txt", "e/x1.txt", "z/a"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"Tide tables {name}")
    return folder


@pytest.mark.parametrize("pattern", ["{}/**/*.txt", "{}/**", "{}"])
def test_each_real_folder_is_read_once(tmp_path: Path, pattern: str) -> None:
    (tmp_path / "lp").mkdir()
    (tmp_path / "lp/a.txt").write_text("Tide")
    for name in "xy":
        (tmp_path / "lp" / name).symlink_to(".")
    assert _told(pattern.format(tmp_path / "lp")) == [("a.txt", None), ("x", LINKED), ("y", LINKED)]


def test_a_link_to_a_folder_is_followed_where_one_star_or_a_name_stands_for_it(tmp_path: Path) -> None:
    (_tree(tmp_path / "in") / "to").symlink_to("b")
    assert [name for name, _ in _told(f"{tmp_path}/in/*/a.txt")] == ["b-/a.txt", "b/a.txt", "to/a.txt"]
    assert ("to/c/a.txt", None) in _told(f"{tmp_path}/in/*/**/*.txt")
    assert _told(f"{tmp_path}/in/to/**/*.md") == [("c/d.md", None)]


@pytest.mark.parametrize(
    "pattern",
    ["*", "**", "**/*", "*.txt", "**/*.txt", "b/**/a.txt", "**/c/*", "*/a.txt", "**/.h/*", ".*", "**/.*/*.txt", "*/**/a.txt", "b*/*", "e/x[[]1].txt", "e/x[0-9].txt", "./**/*.md",
     "b/../*/a.txt", "**/**/a.txt", "**/", "*/"],
)  # fmt: skip
def test_what_fits_is_what_fits_a_shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str) -> None:
    monkeypatch.chdir(_tree(tmp_path))
    told = {
        os.path.normpath(path)
        for path in glob.glob(pattern, recursive=True)  # noqa: PTH207  # it is what a shell has, but for links
        if Path(path).is_file() and not path.endswith("/")
    }
    found: list[str] = []
    with suppress(InputError):
        found = [os.path.normpath(root.path) for root in find_roots((pattern,))]
    assert found == sorted(found)
    assert (set(found), len(found)) == (told, len(told))


@contextmanager
def _nested(name: str, depth: int) -> Iterator[None]:
    """So many folders in each other, in the one where the process stands, and a page in the last; removed without a call for each."""
    top = Path.cwd()
    for _ in range(depth):
        Path(name).mkdir()
        os.chdir(name)
    Path("p.txt").write_text("Tide tables")
    last = os.open(".", os.O_RDONLY)
    os.chdir(top)
    try:
        yield
    finally:
        os.chdir(last)
        os.close(last)
        Path("p.txt").unlink()
        for _ in range(depth):
            os.chdir("..")
            Path(name).rmdir()


@pytest.mark.parametrize("pattern", ["d", "d/**/*.txt"])
def test_folders_may_be_deeper_than_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str) -> None:
    monkeypatch.chdir(tmp_path)
    with _nested("d", 1100):
        assert _told(pattern) == [("d/" * 1099 + "p.txt", None)]


@pytest.mark.parametrize("pattern", ["{}", "{}/**/*.txt"])
def test_a_path_that_the_system_cannot_name_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("q.txt").write_text("Tide tables")
    with _nested("d" * 250, 20):
        first, last = sorted(_told(pattern.format(tmp_path)), key=lambda told: told[1] is not None)
    assert first == ("q.txt", None)
    assert (last[0].startswith("ddd"), last[1]) == (True, "input.unreadable")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every folder")
def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path: Path) -> None:
    folder = _tree(tmp_path / "in")
    (folder / "b/c").chmod(0)
    try:
        assert ("b/c", "input.unreadable") in _told(f"{folder}/**/*.md")
    finally:
        (folder / "b/c").chmod(stat.S_IRWXU)


def test_a_link_that_leads_nowhere_is_told_where_it_fits(tmp_path: Path) -> None:
    folder = _tree(tmp_path / "in")
    (folder / "gone.md").symlink_to("nowhere")
    assert _told(f"{folder}/**/*.md") == [("b/c/d.md", None), ("gone.md", "input.unreadable")]
    assert ("gone.md", "input.unreadable") not in _told(f"{folder}/**/*.txt")


@pytest.mark.parametrize("text", ["a" * 5000, "a" * 5000 + "/*.txt", "a" * 300])
def test_a_name_that_the_system_does_not_take_is_the_inputs_fault(text: str) -> None:
    with pytest.raises(InputError) as caught:
        find_roots((text,))
    assert caught.value.code == "input.io"
