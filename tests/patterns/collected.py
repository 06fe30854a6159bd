"""Every pattern that the package compiles, with the place that compiles it:    python -m tests.patterns.collected

A process of its own, since what is compiled as modules load is seen by nobody who comes later. Patterns made of layouts, and of what a page says, are
seen as the fixtures are read.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from collections import defaultdict
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import NamedTuple

import regex

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "extractor"
LATE = PACKAGE / "patterns.py"
MODULES = {"re": re, "regex": regex}
_MARKED = "Moss Surveyor\n\nSee [1] (https://a.example/b) and [2] (/b) &amp; [3] (/c).\n\n• They walk • They look • They write • They sleep\n\n## Summary\n\nThey walk."
_CALLS = {"compile", "findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn"}


class Made(NamedTuple):
    """One pattern, and the places that make it."""

    module: str
    source: str
    is_bytes: bool
    flags: int
    places: list[tuple[str, int]]

    def compiled(self):
        return MODULES[self.module].compile(self.source.encode("latin-1") if self.is_bytes else self.source, self.flags)


def places() -> set[tuple[str, int, int]]:
    """Where the package's source makes a pattern: file, first and last line."""
    found = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="re" | "regex"), attr=name)) if name in _CALLS:
                    pass
                case ast.Call(func=ast.Name(id="lazy")):
                    pass
                case _:
                    continue
            if path != LATE:
                found.add((str(path.relative_to(PACKAGE)), node.lineno, node.end_lineno))
    return found


def written() -> list[Made]:
    """The patterns that stand word for word in a call, though no page of the fixtures leads there."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="re" | "regex" as module), attr=name), args=[ast.Constant(value=source), *_]) if (
                    name in _CALLS
                ):
                    is_bytes = isinstance(source, bytes)
                    found.append(
                        Made(module, source.decode("latin-1") if is_bytes else source, is_bytes, 0, [(str(path.relative_to(PACKAGE)), node.lineno)])
                    )
    return found


def uses() -> dict[tuple[str, str], set[str]]:
    """What is asked of a pattern, or of the function that returns it, by its file and name: `match`, `sub`."""
    found = defaultdict(set)
    for path in sorted(PACKAGE.rglob("*.py")):
        here, tree = str(path.relative_to(PACKAGE)), ast.parse(path.read_text("utf-8"))
        homes = _homes(tree)
        for node in ast.walk(tree):
            match node:
                case ast.Attribute(value=ast.Name(id=name) | ast.Call(func=ast.Name(id=name)), attr=asked) if asked in _CALLS:
                    found[homes.get(name, here), name].add(asked)
                case ast.Call(args=arguments):
                    for one in (argument for argument in arguments if isinstance(argument, ast.Name)):
                        found[homes.get(one.id, here), one.id].add("handed on")
                case ast.Assign(value=ast.Call(func=ast.Name(id=name))):
                    found[homes.get(name, here), name].add("handed on")
    return found


def names() -> dict[tuple[str, int], tuple[str, str]]:
    """The name that a pattern is known by, for each line that makes one: what it is assigned to, or the function that returns it."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call()) | ast.FunctionDef(name=name, body=[*_, ast.Return()]):
                    last = node.body[-1] if isinstance(node, ast.FunctionDef) else node
                    for line in range(last.lineno, last.end_lineno + 1):
                        found[str(path.relative_to(PACKAGE)), line] = (str(path.relative_to(PACKAGE)), name)
    return found


def _homes(tree: ast.Module) -> dict[str, str]:
    """Which file of the package each imported name comes from."""
    return {
        name.name: node.module.removeprefix("extractor.").replace(".", "/") + ".py"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for name in node.names
    }


def collected() -> list[Made]:
    """All of them, from a process that watches."""
    done = subprocess.run([sys.executable, "-m", "tests.patterns.collected"], cwd=ROOT, capture_output=True, check=True)
    return [Made(*row) for row in json.loads(done.stdout)]


def _watch(seen: dict[tuple[str, str | bytes, int], set[tuple[str, int]]]) -> None:
    """From here on, note what the package compiles."""

    def note(module: str, source: object, flags: int) -> None:
        frame = sys._getframe(2)
        while frame is not None and (Path(frame.f_code.co_filename).parent.name in MODULES or frame.f_code.co_filename == str(LATE)):
            if frame.f_code.co_name == "__getattr__":
                return  # a late one, noted as it was made
            frame = frame.f_back
        if frame is not None and isinstance(source, str | bytes) and PACKAGE in Path(frame.f_code.co_filename).parents:
            seen[module, source, int(flags)].add((str(Path(frame.f_code.co_filename).relative_to(PACKAGE)), frame.f_lineno))

    for name, module in (("re", re), ("regex", sys.modules["regex._main"])):

        def watched(source, flags, *more, _name=name, _real=module._compile):
            note(_name, source, flags)
            return _real(source, flags, *more)

        module._compile = watched
    from extractor import patterns

    class Noted(patterns._Later):
        def __init__(self, source, flags) -> None:
            note("regex", source, flags)
            super().__init__(source, flags)

    patterns._Later = Noted


def _load_and_read() -> None:
    """Load every module, ask every pattern that is kept back until asked, and read the fixtures."""
    import extractor
    from tests.helpers.cases import CASES

    for module in pkgutil.walk_packages(extractor.__path__, "extractor."):
        if not module.name.endswith("__main__"):
            with contextlib.suppress(ImportError):  # an engine that is not installed
                importlib.import_module(module.name)
    for name, module in sorted(sys.modules.items()):
        if name.startswith("extractor."):
            for thing in list(vars(module).values()):
                if isinstance(thing, _lru_cache_wrapper):
                    with contextlib.suppress(TypeError):  # it wants arguments
                        thing()
    for case in CASES:
        extractor.extract(case.read(), layout=case.layout)
        with contextlib.suppress(UnicodeDecodeError):
            extractor.extract(" ".join(case.read().decode().split()), layout=case.layout)
    extractor.extract(_MARKED)
    extractor.run_on._patterns("QA Engineer / SDET (C++)")
    extractor.run_on._titled("QA Engineer / SDET (C++)")
    extractor.flat._beginnings("QA Engineer / SDET (C++)")


if __name__ == "__main__":
    found: dict[tuple[str, str | bytes, int], set[tuple[str, int]]] = defaultdict(set)
    _watch(found)
    _load_and_read()
    rows = [
        (module, source.decode("latin-1") if isinstance(source, bytes) else source, isinstance(source, bytes), flags, sorted(places))
        for (module, source, flags), places in found.items()
    ]
    json.dump(rows, sys.stdout)
