"""Tell whether the tests notice when a room of the package is wrong.

    python tasks/mutants.py ROOM [HOW MANY] [SEED]

One small change at a time (a comparison turned, a number moved by one, a statement left out), drawn at random from the room's files; then the room's
nearest tests, up to the first that fails. Nothing is written: the changed module is handed to the interpreter instead of its file. Prints the changes
that no test noticed, and how many of all were; those that no test can notice, as `EXPLAINED` says, are only counted. ROOM is a key of `ROOMS`, or
`all`.
"""

from __future__ import annotations

import ast
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Iterator
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
_PAGES = "tests/test_guides.py tests/test_found.py"
_MORE = f"{_PAGES} tests/sites/test_handbook.py tests/test_fragments.py"
_TRUE = "spans_are_true a_plain_tag_reads_as_any_text concatenation currency_swaps habit_swaps"
_VALUES = " ".join(
    ["tests/values/at_once.py", "tests/sites/test_homes.py", *(f"tests/values/test_pay_properties.py::test_{name}" for name in _TRUE.split())]
)
ROOMS: dict[str, tuple[str, str]] = {
    "outline": ("outline.py contents.py parts.py", f"tests/test_outline.py tests/test_parts.py {_MORE} tests/sites/test_unknown.py"),
    "repeats": (
        "repeats.py alignment.py copies.py repeat_scope.py",
        f"tests/test_alignment.py tests/test_repeat_scope.py tests/test_repeats.py {_PAGES}",
    ),
    "repairs": ("repairs.py glue.py run_on.py inside.py", _MORE),
    "values": ("values/*.py", _VALUES),
    "evidence": ("evidence.py envelope.py", f"tests/test_evidence.py tests/test_repeats.py {_PAGES}"),
    "text": ("text.py mapped.py blocks.py", f"tests/test_text.py {_PAGES}"),
}
"""The files of a room, and its nearest tests, the quickest first."""
EXPLAINED: tuple[tuple[str, str, str, str], ...] = (
    ("contents.py", "if known and heads:", "known and heads -> known or heads", "saves a look where no line or no heading can be among contents"),
    ("contents.py", "for index in [*tops, -1]:", "1 -> 2", "the end of the list, which follows on no block"),
    ("contents.py", "hits[-1] > over", "hits[-1] > over -> hits[-1] >= over", "a last line is no heading itself"),
    ("contents.py", "newest = -1", "1 -> 2", "a page without a section has no headings to lose"),
    ("outline.py", "default=0", "0 -> 1", "a line at 0 has nothing before it that it could stand alone behind"),
    ("outline.py", "index < self.last_own", "index < self.last_own -> index <= self.last_own", "the last section's heading is a known one"),
    ("outline.py", "self.twice <= index", "self.twice <= index -> self.twice < index", "a heading that stands once more was taken above"),
    ("parts.py", "ends = False", "False -> True", "saves asking parts of which the layout says no end"),
    ("parts.py", "current, ends = owner, False", "False -> True", "saves asking a section, which has no end of its own"),
    (
        "parts.py",
        'row.kind == "section" and row.field',
        "row.kind == 'section' and row.field -> row.kind == 'section' or row.field",
        "all sections have a field, and nothing else has one here",
    ),
    (
        "text.py",
        "if self.starts is None or",
        "self.starts is None or self.ends is None -> self.starts is None and self.ends is None",
        "they are none together",
    ),
    ("mapped.py", "len(fresh) != end - start", "end - start -> end + start", "saves normalizing letter by letter what stays as long"),
    (
        "repeats.py",
        "return self.ends[-1] if self.ends else 0",
        "0 -> 1",
        "a copy begins behind its run, so never at 0, and one at 1 touches its run anyway",
    ),
    *(("values/*.py", f"{unit}.scale > 1", "1 -> 2", "a scale is 1, or a hundred and more") for unit in ("unit", "first", "second", "last")),
    *(
        ("values/pay_tags.py", words, what, "what is not read at once is read as any text is, to the same end: a property test holds that")
        for words, what in (
            ("match is None or", "context.thousands and ',' not in bare -> context.thousands or ',' not in bare"),
            ("if last <= first or", "',' in low -> ',' not in low"),
            ("LONGEST = 40", "40 -> 41"),
            ("last = int(high", "int(high.replace(',', '')) * (1000 if scale else 1) -> int(high.replace(',', '')) // (1000 if scale else 1)"),
        )
    ),
    *(
        ("values/*.py", words, what, "no letter, and no word of a table, stands at U+2E80 itself")
        for words, what in (
            ("0x2E80", "11904 -> 11905"),
            ("ord(word[0]) >= 0x2E80", "ord(word[0]) >= 11904 -> ord(word[0]) > 11904"),
            ("ord(text[at]) >= 0x2E80", "ord(text[at]) >= 11904 -> ord(text[at]) > 11904"),
            ("ord(phrase[0]) >= _STARTS_UNSPACED", "ord(phrase[0]) >= _STARTS_UNSPACED -> ord(phrase[0]) > _STARTS_UNSPACED"),
            ("ord(last) >= _STARTS_UNSPACED", "ord(last) >= _STARTS_UNSPACED -> ord(last) > _STARTS_UNSPACED"),
            ("ord(stripped[0]) >= _STARTS_UNSPACED", "ord(stripped[0]) >= _STARTS_UNSPACED -> ord(stripped[0]) > _STARTS_UNSPACED"),
            ("ord(previous) < _UNSPACED", "ord(previous) < _UNSPACED -> ord(previous) <= _UNSPACED"),
        )
    ),
    ("values/bands.py", "(last.value or 0) < 1000", "0 -> 1", "a number without a value is below a thousand either way"),
    (
        "values/pay_reader.py",
        "not period_end <= second.start <=",
        "period_end <= second.start <= period_end + _FARTHEST -> period_end < second.start <= period_end + _FARTHEST",
        "an amount right behind another one, with nothing between them, restates nothing",
    ),
    ("values/pay_model.py", "defer_build=True", "True -> False", "saves building a model that nobody asks for"),
    (
        "values/unit_before.py",
        'if text[i - 2 : i - 1] == " " and',
        "i - 2 -> i + 2",
        "saves a look: no small letter or digit goes with a sign behind a space",
    ),
    ("values/pay_document.py", "any(word in before", "word in before -> word not in before", "a look before the pattern, which decides"),
    (
        "values/units.py",
        "one.scale == two.scale == 1 and isinstance(one.value, int) and isinstance(two",
        "100 -> 101",
        "a hundred in words has a scale",
    ),
    *(
        ("values/may_hold.py", words, what, "a look before the look: the reader judges what is let through")
        for words, what in (
            ("if end - start > 4", "end - start > 4 -> end - start >= 4"),
            ("other not in _PLAIN_AFTER", "other not in _PLAIN_AFTER and other -> other not in _PLAIN_AFTER or other"),
        )
    ),
    (
        "values/bands.py",
        "not in _BEFORE_BAND or",
        "{0} or {1} -> {0} and {1}".format("text[unit.start - 1] not in _BEFORE_BAND", "text[unit.start - 2] not in _BAND_ENDS"),
        "a look before the pattern, which decides",
    ),
    (
        "values/pay_document.py",
        "raw[at + 3 : at + 6].isupper()",
        "6 -> 7",
        "behind the three capitals of a code stands no letter: the pattern decides",
    ),
    ("values/spelled.py", "low[at - 1 : at] not in _PLAIN", "at - 1 -> at + 1", "as above"),
    ("values/periods.py", "        head = text[at : at + 1]", "1 -> 2", "no phrase of a period begins with what may not stand before one"),
    ("values/periods.py", "if begin == 0 and words[i + 1 : i + 2] and", "2 -> 3", "asks no more than whether a word follows"),
    ("values/periods.py", "if words[i + 1 : i + 2] and words[i + 1] in _PAID_SO", "2 -> 3", "the same"),
    ("values/period_beside.py", "if following - stop > _FAR", "following - stop > _FAR -> following - stop >= _FAR", "no label is so long"),
    ("values/mentions.py", "if two == 1 and one > 1 and", "one > 1 -> one >= 1", "where neither end has a scale, one end's is the other's"),
    ("values/pay_subject.py", "if i > 1 else []", "i > 1 -> i >= 1", "nothing stands two words before the second one"),
    ("values/pay_places.py", "return ()", "return () -> return None", "whoever asks takes none and nothing for the same"),
    (
        "values/unit_after.py",
        "word != bare and not _currency_next",
        "1 -> 2",
        "a letter right behind the point is read as one of the word, so what follows alone is one sign",
    ),
    ("values/where.py", "longest.get(words[0], 1)", "1 -> 2", "so many words are looked at: no name is found among more"),
    ("values/where.py", "len(words) < reach", "len(words) < reach -> len(words) <= reach", "as above"),
)
"""Changes that no input can tell: the file, words of the line, the change, and why. They are drawn like others, and counted apart."""
_TABLES = frozenset(f"values/{name}.py" for name in ("currencies", "marks", "marks_rare", "number_words", "pay_words", "places"))
"""Files that hold rows and nothing to do."""
_SECONDS, _TIMES = 90, 5
"""What the tests of a room may take at most, in processor time, and a change in times of what they take without one."""
_IDLE = ("annotation", "returns", "decorator_list")
"""Where a change cannot matter to a record."""
_TURNED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.Add: ast.Sub, ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.And: ast.Or, ast.Or: ast.And, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip


class Mutant(NamedTuple):
    """A changed file."""

    path: Path
    line: int
    what: str
    tree: ast.Module


def main(arguments: list[str]) -> None:
    """Draw and try."""
    rooms = list(ROOMS) if arguments[0] == "all" else [arguments[0]]
    many, seed = ([int(one) for one in arguments[1:]] + [150, 1][len(arguments) - 1 :])[:2]
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    for loaded in ("hypothesis", "jsonschema", "jsonschema_rs", "lxml.etree", "pydantic", "pytest", "regex", "rich", "xdist"):
        __import__(loaded)  # once for all of them
    for room in rooms:
        files, tests = ROOMS[room]
        places = [one for pattern in files.split() for path in _files(pattern) for one in _places(path)]
        mutants = [_mutant(*place) for place in random.Random(seed).sample(places, min(many, len(places)))]
        drawn, mutants = mutants, [one for one in mutants if not _explained(one)]
        began = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        if not _noticed(None, tests.split()):
            most = min(_SECONDS, 5 + int(_TIMES * (resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - began)))
            survived = [one for one in mutants if not _noticed(one, tests.split(), most) and not _told(one)]
            told = f"{len(mutants) - len(survived)} of {len(mutants)} noticed, {1 - len(survived) / len(mutants):.0%}"
            print(f"{room}: {told}; {len(drawn) - len(mutants)} explained", flush=True)
        else:
            print(f"{room}: its tests fail without a change")


def _explained(mutant: Mutant) -> bool:
    line = mutant.path.read_text("utf-8").splitlines()[mutant.line - 1]
    return any(mutant.path.match(file) and words in line and mutant.what == what for file, words, what, _ in EXPLAINED)


def _told(mutant: Mutant) -> None:
    print(f"  {mutant.path.relative_to(ROOT)}:{mutant.line}: {mutant.what}", flush=True)


def _files(pattern: str) -> list[Path]:
    package = ROOT / "extractor"
    return [path for path in sorted(package.glob(pattern)) if path.relative_to(package).as_posix() not in _TABLES]


def _places(path: Path) -> list[tuple[Path, int, int]]:
    """Every change of a file: at which of its nodes, and which of that node's."""
    tree = ast.parse(path.read_text("utf-8"))
    idle = {inner for node in ast.walk(tree) for field in _IDLE for one in _listed(getattr(node, field, None)) for inner in ast.walk(one)}
    idle |= {node.value for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg in {"repr", "strict"}}
    return [(path, number, change) for number, node in enumerate(ast.walk(tree)) if node not in idle for change, _ in enumerate(_changes(node))]


def _mutant(path: Path, number: int, change: int) -> Mutant:
    tree = ast.parse(path.read_text("utf-8"))
    node = next(one for at, one in enumerate(ast.walk(tree)) if at == number)
    line, before = getattr(node, "lineno", 0), ast.unparse(node)
    owner, field, value = list(_changes(node))[change]
    setattr(owner, field, value)
    return Mutant(path, line, " -> ".join(_differing(before.splitlines(), ast.unparse(node).splitlines())), tree)


def _differing(before: list[str], after: list[str]) -> tuple[str, str]:
    return next(((old.strip(), new.strip()) for old, new in zip(before, after, strict=False) if old != new), (before[-1], after[-1]))


def _changes(node: ast.AST) -> Iterator[tuple[object, str, object]]:
    """The changes of one node: whose field becomes what."""
    match node:
        case ast.Compare(ops=[operator, *rest]) if type(operator) in _TURNED:
            yield node, "ops", [_TURNED[type(operator)](), *rest]
        case ast.BoolOp(op=operator) | ast.BinOp(op=operator) | ast.AugAssign(op=operator) if type(operator) in _TURNED:
            yield node, "op", _TURNED[type(operator)]()
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            pass
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test) if not isinstance(test, ast.Compare):
            yield node, "test", ast.UnaryOp(ast.Not(), test)
        case ast.Constant(value=bool() as value):
            yield node, "value", not value
        case ast.Constant(value=int() as value):
            yield node, "value", value + 1
        case ast.Return(value=ast.AST() as value) if not isinstance(value, ast.Constant):
            yield node, "value", ast.Constant(None)
        case ast.Continue() | ast.Break():
            yield node, "__class__", ast.Pass
        case _:
            pass
    for field in ("body", "orelse"):
        body = getattr(node, field, None)
        for at, statement in enumerate(body if isinstance(body, list) else []):
            if (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)) or isinstance(statement, ast.AugAssign):
                yield node, field, [*body[:at], ast.Pass(), *body[at + 1 :]]


def _listed(value: object) -> list[ast.AST]:
    return value if isinstance(value, list) else [value] if isinstance(value, ast.AST) else []


class _Changed(SourceFileLoader):
    """Loads a module from the changed tree in place of its file."""

    tree: ast.Module

    def get_code(self, fullname: str) -> CodeType:
        return compile(ast.fix_missing_locations(self.tree), self.get_filename(fullname), "exec")


class _Instead:
    """Finds the changed module before its file is."""

    def __init__(self, mutant: Mutant) -> None:
        name = ".".join(mutant.path.relative_to(ROOT).with_suffix("").parts)
        self.loader = _Changed(name, str(mutant.path))
        self.loader.tree = mutant.tree

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        return spec_from_file_location(fullname, self.loader.path, loader=self.loader) if fullname == self.loader.name else None


def _noticed(mutant: Mutant | None, tests: list[str], most: int = _SECONDS) -> bool:
    """Whether the tests fail, or never end, in a process of their own."""
    child = os.fork()
    if child == 0:
        _try(mutant, tests, most)
    began = time.monotonic()
    while time.monotonic() - began < 4 * _SECONDS:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status != 0
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def _try(mutant: Mutant | None, tests: list[str], most: int) -> None:
    """In the child: load the change, run the tests, and be gone."""
    code = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (most, most))
        resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
        if mutant is not None:
            sys.meta_path.insert(0, _Instead(mutant))
        import pytest

        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        code = int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--assert=plain", *tests]))
    finally:
        os._exit(code)


if __name__ == "__main__":
    main(sys.argv[1:] or ["all"])
