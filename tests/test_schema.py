"""The published schema: what the models say, and fit to travel."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from extractor import extract, schema
from extractor.errors import ExtractorError
from extractor.guide import SCHEMA_VERSION, Guide
from tests.helpers.cases import case
from tests.helpers.validators import closed, faults

SCHEMA = json.loads(schema.published())


def _nodes(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        yield path, node
        for key, value in node.items():
            yield from _nodes(value, f"{path}/{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from _nodes(value, f"{path}/{number}")


def _schemas() -> Iterator[tuple[str, dict[str, Any]]]:
    """The nodes that are schemas, not maps of names."""
    for path, node in _nodes(SCHEMA):
        if path.rpartition("/")[2] not in {"properties", "$defs"} or path.endswith("/properties/properties"):
            yield path, node


def test_it_is_what_the_models_say() -> None:
    """After a change of the models: python -m extractor.schema --write, and a look at the difference."""
    assert schema.published() == schema.rendered()


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == f"urn:guide-extractor:guide:{SCHEMA_VERSION}"


def test_it_uses_only_keywords_that_travel() -> None:
    allowed = {
        "type",
        "enum",
        "pattern",
        "minimum",
        "maximum",
        "minLength",
        "minItems",
        "items",
        "anyOf",
        "required",
        "properties",
        "description",
        "$ref",
    }
    for path, node in _schemas():
        assert set(node) <= allowed | ({"$schema", "$id", "$defs"} if path == "" else set()), path


def test_every_field_is_required_and_described() -> None:
    for path, node in _schemas():
        if "properties" in node:
            assert node["required"] == list(node["properties"]), path
            for name, field in node["properties"].items():
                assert field.get("description"), f"{path}/{name}"


def test_numbers_and_patterns_are_safe_everywhere() -> None:
    for path, node in _schemas():
        if node.get("type") == "integer":
            assert -(2**53) < node["minimum"] <= node["maximum"] < 2**53, path
        if "pattern" in node:
            assert re.fullmatch(r"\^(?:[A-Za-z0-9:_-]|\[[A-Za-z0-9.-]+\]|\{\d+(?:,\d+)?\}|[()|])+\$", node["pattern"]), node["pattern"]


def test_only_three_enums_are_closed() -> None:
    enums = {path.replace("/anyOf/0", "").rpartition("/")[2] for path, node in _schemas() if "enum" in node}
    assert enums == {"severity", "quality", "open_ended"}


def test_the_closed_twin_refuses_what_the_schema_lets_pass() -> None:
    record = json.loads(extract(case("orchard-acoustician.txt").read()).model_dump_json())
    assert faults(record) == []
    record["source"]["new_in_1_1"] = 1
    assert [fault.split(":")[0] for fault in faults(record)] == ["closed"]
    del record["source"]["layout"]
    assert "open" in {fault.split(":")[0] for fault in faults(record)}


def test_two_validators_agree() -> None:
    record = json.loads(extract(case("lantern-archivist.html").read()).model_dump_json())
    assert list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(record)) == []
    assert list(jsonschema.Draft202012Validator(closed(SCHEMA)).iter_errors(record)) == []


def test_an_unknown_version_has_no_schema() -> None:
    with pytest.raises(ExtractorError) as caught:
        schema.published("9.9")
    assert caught.value.code == "schema.version"


def test_keywords_that_do_not_travel_are_refused() -> None:
    with pytest.raises(ExtractorError, match="format"):
        schema._walk({"type": "string", "format": "date"}, "Guide.when")
    with pytest.raises(ExtractorError, match="free keys"):
        schema._walk({"type": "object", "additionalProperties": {"type": "string"}}, "Guide.map")


def test_the_command_that_checks(tmp_path, monkeypatch, capsys) -> None:
    assert schema._main([]) == 0
    assert schema._main(["--nonsense"]) == 2
    monkeypatch.setattr(schema, "_HERE", tmp_path / "extractor")
    assert schema._main([]) == 1
    assert "--write" in capsys.readouterr().err
    assert schema._main(["--write"]) == 0
    assert schema._main([]) == 0


def test_a_validator_of_the_first_minor_accepts_records_of_the_second() -> None:
    old = jsonschema.Draft202012Validator(json.loads(schema.published("1.0")))
    for name in ("ooh-moss-surveyors.html", "ooh-kite-tuners.txt", "tidal-surveyor.html"):
        record = json.loads(extract(case(name).read()).model_dump_json())
        assert record["schema_version"] == "1.1"
        assert list(old.iter_errors(record)) == []


def test_a_record_of_the_first_minor_is_read() -> None:
    record = json.loads(extract(case("tidal-surveyor.html").read()).model_dump_json())
    known = json.loads(schema.published("1.0"))
    kinds = known["$defs"]

    def first(node: Any, kind: dict[str, Any]) -> Any:
        if "anyOf" in kind:
            kind = next(one for one in kind["anyOf"] if one.get("type") != "null")
        if "$ref" in kind:
            kind = kinds[kind["$ref"].rpartition("/")[2]]
        if isinstance(node, dict):
            return {key: first(value, kind["properties"][key]) for key, value in node.items() if key in kind.get("properties", {})}
        return [first(value, kind["items"]) for value in node] if isinstance(node, list) else node

    older = first(record, known) | {"schema_version": "1.0"}
    guide = Guide.model_validate(older)
    assert guide.schema_version == "1.0"
    assert guide.brief is None
    assert guide.salary.wages == ()
