"""The table of changes that no test can notice keeps up with the code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from tests.helpers.cases import ROOT

spec = spec_from_file_location("mutants", ROOT / "tasks" / "mutants.py")
assert spec is not None
assert spec.loader is not None
mutants = module_from_spec(spec)
spec.loader.exec_module(mutants)


def changes_near(path: Path, words: str) -> Iterator[str]:
    """What the tool changes on the lines of a file that hold these words."""
    text = path.read_text("utf-8")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if words in line]
    nodes = list(ast.walk(ast.parse(text)))
    for place in mutants._places(path) if lines else ():
        if getattr(nodes[place[1]], "lineno", 0) in lines:
            yield mutants._mutant(*place).what


def test_each_explained_change_is_one_of_the_code() -> None:
    for file, words, what, why in mutants.EXPLAINED:
        assert why
        assert any(what in changes_near(path, words) for path in (ROOT / "extractor").glob(file)), (file, words)
