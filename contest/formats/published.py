"""The published schema of formats, and the validators made of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from jsonschema import Draft202012Validator

from contest.reading.schema import validator_of

SCHEMA_NAME = "format-v1.json"


@cache
def published_schema() -> Mapping[str, Any]:
    """The schema as it stands in the package."""
    text = resources.files("contest.formats.schema").joinpath(SCHEMA_NAME).read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


@cache
def head_validator() -> Draft202012Validator:
    """A validator of everything but the rounds, which only have to be a list of fitting length."""
    schema = published_schema()
    rounds = {
        name: part for name, part in schema["properties"]["rounds"].items() if name != "items"
    }
    return validator_of({**schema, "properties": {**schema["properties"], "rounds": rounds}})


@cache
def round_validator() -> Draft202012Validator:
    """A validator of one round, so that its faults can be told with its name."""
    return validator_of({"$ref": "#/$defs/round", "$defs": published_schema()["$defs"]})


def faulty_fields(value: object, validator: Draft202012Validator) -> frozenset[str | int]:
    """The fields of `value` that are not as they should be; unknown and missing ones apart."""
    errors = validator.iter_errors(value)
    return frozenset(error.absolute_path[0] for error in errors if error.absolute_path)
