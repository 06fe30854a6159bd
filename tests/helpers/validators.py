"""Independent validators for records: the published schema, and its closed twin, which allows nothing beyond it."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import jsonschema_rs

from extractor.schema import published


def closed(node: Any) -> Any:
    """The same schema with every object closed."""
    if isinstance(node, list):
        return [closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    twin = {key: closed(value) for key, value in node.items()}
    if isinstance(node.get("properties"), dict) and isinstance(node.get("required"), list):
        twin["additionalProperties"] = False
    return twin


@cache
def validators() -> tuple[Any, Any]:
    """The open and the closed validator."""
    schema = json.loads(published())
    return jsonschema_rs.validator_for(schema), jsonschema_rs.validator_for(closed(schema))


def faults(record: Any) -> list[str]:
    """What the schema and its closed twin say against a record."""
    found = []
    for name, validator in zip(("open", "closed"), validators(), strict=True):
        found += [f"{name}: /{'/'.join(map(str, error.instance_path))}: {error.message[:200]}" for error in validator.iter_errors(record)]
    return found
