"""The published Bot API as a measure: does a JSON value agree with its description?"""

import json
from pathlib import Path
from typing import Any

EXCERPT: dict[str, Any] = json.loads(Path(__file__).with_name("botapi_excerpt.json").read_text())
_PLAIN: dict[str, tuple[type, ...]] = {"Integer": (int,), "Float": (int, float), "String": (str,), "Boolean": (bool,)}


def faults_of(value: Any, kinds: list[str], place: str) -> list[str]:
    """What is wrong with `value` as one of the types `kinds`; empty if nothing is."""
    attempts = [_faults(value, kind, place) for kind in kinds]
    return min(attempts, key=len, default=[f"{place}: no type"])


def _faults(value: Any, kind: str, place: str) -> list[str]:
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return [f"{place}: expected {kind}, got {value!r}"]
        inner = kind.removeprefix("Array of ")
        return [fault for i, one in enumerate(value) for fault in _faults(one, inner, f"{place}[{i}]")]
    if kind in _PLAIN:
        right = isinstance(value, _PLAIN[kind]) and isinstance(value, bool) == (kind == "Boolean")
        return [] if right else [f"{place}: expected {kind}, got {value!r}"]
    entry = EXCERPT["types"].get(kind)
    if entry is None:
        return [f"{place}: {kind} is not in the excerpt"]
    if entry["subtypes"]:
        return faults_of(value, entry["subtypes"], place)
    return _object_faults(value, kind, entry["fields"], place)


def _object_faults(value: Any, kind: str, fields: dict[str, list[Any]], place: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{place}: expected {kind}, got {value!r}"]
    faults = [f"{place}: {kind} has no field {name}" for name in value if name not in fields]
    for name, (required, kinds) in fields.items():
        if name in value:
            faults += faults_of(value[name], kinds, f"{place}.{name}")
        elif required:
            faults.append(f"{place}: {kind} lacks {name}")
    return faults
