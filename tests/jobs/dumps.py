"""Dumps of made-up pages, small or large, always the same for the same arguments."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

GUIDES = Path(__file__).parents[2] / "fixtures" / "guides"


def pages(count: int, *, suffix: str = ".txt", short: bool = True) -> Iterator[tuple[str, str]]:
    """So many pages with their ids: the fixtures in turn, each with a number of its own; `short` takes the beginning of the small ones."""
    texts = [path.read_text("utf-8") for path in sorted(GUIDES.glob(f"*/page{suffix}"))]
    texts = [text[:1500] for text in texts if len(text) < 12_000] if short else texts
    for number in range(count):
        text = texts[number % len(texts)]
        yield f"page-{number:05d}", text.replace("$", f"${1 + number % 9}", 1) + f"\nPage {number}\n"


def write_jsonl(path: Path, count: int, **options: bool) -> Path:
    """A JSONL file of so many pages."""
    with path.open("w", encoding="utf-8") as file:
        for name, text in pages(count, **options):
            file.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
    return path


def write_files(folder: Path, count: int) -> Path:
    """A folder of so many pages, some in folders of their own."""
    for number, (name, text) in enumerate(pages(count)):
        path = folder / f"{number % 3}" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def snapshot(out: Path) -> dict[str, bytes]:
    """Every file of an output folder but the one that tells of the run itself."""
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file() and path.name != "run.json"}


def manifest(out: Path) -> list[dict]:
    """The manifest's rows."""
    return [json.loads(line) for line in (out / "manifest.jsonl").read_bytes().splitlines()]
