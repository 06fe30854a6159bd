"""What `import extractor` and `extractor --help` load, and what the package offers."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable

import pytest

import extractor
from extractor import Guide, InputError, Limits, SchemaVersionError, UsageError, all_pay, extract
from tests.helpers import untraced
from tests.helpers.cases import CASES, ROOT, Case, case
from tests.helpers.sound import at

EXTRAS = {
    "pyarrow",
    "currency_converter",
    "duckdb",
    "polars",
    "psycopg",
    "pandas",
    "numpy",
    "pyspark",
    "ray",
    "daft",
    "fsspec",
    "fastwarc",
    "zstandard",
}
HEAVY = {"pydantic", "pydantic_core", "lxml", "bs4", "regex", "rich", "asyncio", "importlib.metadata", "dataclasses"} | EXTRAS
CALL = "from extractor.cli import app\ntry:\n    app.main({arguments!r})\nexcept SystemExit as stop:\n    assert stop.code == 0"


def _loaded(program: str) -> set[str]:
    code = f"import sys, io\nout, sys.stdout = sys.stdout, io.StringIO()\n{program}\nsys.stdout = out\nprint('\\n'.join(sys.modules))"
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=untraced.environment(), check=True)
    return set(result.stdout.split())


def test_import_loads_next_to_nothing() -> None:
    assert not _loaded("import extractor") & (HEAVY | {"click"})


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["parse", "--help"], ["show", "--help"], ["schema", "--help"], ["layout", "check", "--help"]]
)
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    loaded = _loaded(CALL.format(arguments=arguments))
    assert not loaded & (HEAVY - {"dataclasses"})
    assert "click" in loaded


def test_parse_loads_no_renderer_and_no_extra() -> None:
    page = str(case("orchard-acoustician.txt").page)
    loaded = _loaded(CALL.format(arguments=["parse", page, "-o", os.devnull]))
    assert "pydantic" in loaded
    assert not loaded & ({"rich", "bs4"} | EXTRAS)


@pytest.mark.parametrize("name", extractor.__all__)
def test_everything_that_is_offered_is_there(name: str) -> None:
    assert getattr(extractor, name) is not None
    assert name in dir(extractor)


def test_nothing_else_is_offered() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        _ = extractor.nonsense


@pytest.mark.parametrize(
    ("call", "code", "said"),
    [
        (lambda: extract("x", limits=3), "usage.type", "limits is Limits, not int"),
        (lambda: extract("x", limits=None), "usage.type", "limits is Limits, not NoneType"),
        (lambda: extract("x", uri=3), "usage.type", "uri is str, not int"),
        (lambda: extract("x", guide_id=3), "usage.type", "guide_id is str, not int"),
        (lambda: extract("x", media_type=3), "usage.type", "media_type is str, not int"),
        (lambda: extract(b"x", charset=b"utf-8"), "usage.type", "charset is str, not bytes"),
        (lambda: extract("x", uri="http://a/\ud800"), "usage.text", r"uri has half a character, '\ud800',"),
        (lambda: extract("x", guide_id="\udcff"), "usage.text", r"guide_id has half a character, '\udcff',"),
        (lambda: extract(b"\xe9", charset="\ud800"), "usage.text", "charset has half a character"),
        (lambda: extractor.read("x", media_type="text/html; charset=\ud800"), "usage.text", "media_type has half a character"),
        (lambda: extractor.read("x", limits=3), "usage.type", "limits is Limits, not int"),
        (lambda: extractor.read("x", uri=3), "usage.type", "uri is str, not int"),
        (lambda: extractor.find_pay(None), "usage.type", "a text is str, not NoneType"),
        (lambda: extractor.find_pay("$5", default_country="zz"), "usage.country", "no money is known of 'zz'"),
        (lambda: extractor.find_pay("$5", default_country=["US"]), "usage.country", "capitals (US, GB, DE)"),
        (lambda: all_pay({}), "usage.type", "a record is Guide, not dict; Guide.model_validate makes one"),
        (lambda: Limits(max_bytes="x"), "usage.limit", "max_bytes is a number, not 'x'"),
        (lambda: Limits(max_bytes=True), "usage.limit", "max_bytes is a number, not True"),
        (lambda: Limits(max_bytes=-1), "usage.limit", "limits must be positive and finite, not max_bytes=-1"),
        (lambda: Limits(max_seconds=float("nan")), "usage.limit", "not max_seconds=nan"),
    ],
)
def test_a_bad_call_has_a_code_and_says_what_is_wrong(call: Callable[[], object], code: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        call()
    assert (caught.value.code, isinstance(caught.value, ValueError)) == (code, True)
    assert said in str(caught.value)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), again.code, str(again)) == (UsageError, code, str(caught.value))


def test_errors_survive_the_trip_between_processes() -> None:
    error = pickle.loads(pickle.dumps(InputError("input.binary", "this is a PDF document")))
    assert (type(error), error.code, str(error)) == (InputError, "input.binary", "this is a PDF document")


def test_records_survive_the_trip_between_processes() -> None:
    guide = extract(case("orchard-acoustician.txt").read())
    assert pickle.loads(pickle.dumps(guide)) == guide


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_all_pay_gives_each_mention_once_in_reading_order(case: Case) -> None:
    guide = extract(case.read(), layout=case.layout)
    record = guide.model_dump()
    found = list(all_pay(guide))
    assert len({path for path, _ in found}) == len(found)
    places = {entry.path: entry.start for entry in guide.provenance or ()}
    assert [places[path] for path, _ in found] == sorted(places[path] for path, _ in found)
    for path, pay in found:
        node: object = record
        for part in path.split("/")[1:]:
            node = node[int(part)] if isinstance(node, tuple) else node[part]  # type: ignore[index]
        assert node == pay.model_dump()


def test_all_pay_without_provenance() -> None:
    page = case("orchard-acoustician.txt").read()
    with_places = sorted(path for path, _ in all_pay(extract(page)))
    assert sorted(path for path, _ in all_pay(extract(page, provenance=False))) == with_places


def test_a_record_names_itself() -> None:
    page = "A page of text."
    assert extract(page).guide_id.startswith("sha256:")
    assert extract(page, uri="https://example.org/a").guide_id == "https://example.org/a"
    assert extract(page, uri="https://example.org/a", guide_id="a").guide_id == "a"


def test_newer_minors_can_be_read() -> None:
    """Unknown fields are ignored, and missing newer ones default."""
    record = extract("A page of text.").model_dump(mode="json")
    record["schema_version"] = "1.7"
    record["new_field"] = {"a": 1}
    assert Guide.model_validate(record).schema_version == "1.7"
    record["schema_version"] = "2.0"
    with pytest.raises(SchemaVersionError, match=r"contract 2\.0"):
        Guide.model_validate(record)


def test_pointers_lead_to_values() -> None:
    guide = extract(case("orchard-acoustician.txt").read())
    record = guide.model_dump(mode="json")
    for entry in guide.provenance or ():
        assert at(record, entry.path) is not None
