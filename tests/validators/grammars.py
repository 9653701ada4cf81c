"""The schemas of this folder, read once."""

import json
import re
import warnings
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import rnc2rng
from jsonschema import Draft202012Validator, FormatChecker
from lxml import etree

HERE = Path(__file__).parent
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_FORMATS = FormatChecker(formats=())


# jsonschema leaves these two formats unchecked unless further packages are there.
@_FORMATS.checks("uri")
def _is_uri(value: object) -> bool:
    return not isinstance(value, str) or _URI.fullmatch(value) is not None


@_FORMATS.checks("date-time", raises=ValueError)
def _is_moment(value: object) -> bool:
    if not isinstance(value, str):
        return True
    return _MOMENT.fullmatch(value) is not None and datetime.fromisoformat(value).utcoffset() is not None


def parsed(document: bytes) -> etree._Element:
    """The document element; no entities, no network. Raises AssertionError when it is not well-formed XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(document, parser)
    except etree.XMLSyntaxError as error:
        raise AssertionError(f"not well-formed: {error}") from error


def assert_follows_grammar(root: etree._Element, name: str) -> None:
    """Raises AssertionError with the places where `root` breaks the RELAX NG or XML Schema of this folder."""
    schema = _grammar(name)
    assert schema.validate(root), "\n".join(f"line {e.line}: {e.message}" for e in schema.error_log)


def assert_follows_json_schema(told: Any, name: str) -> None:
    """Raises AssertionError with the paths where `told` breaks the JSON Schema of this folder."""
    errors = sorted(_json_schema(name).iter_errors(told), key=lambda error: list(map(str, error.path)))
    assert not errors, "\n".join(f"{error.json_path}: {error.message[:300]}" for error in errors)


@cache
def _grammar(name: str) -> etree.RelaxNG | etree.XMLSchema:
    if name.endswith(".xsd"):
        return etree.XMLSchema(file=str(HERE / name))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the converter's parser generator speaks of its own tables
        tree = rnc2rng.load(str(HERE / name))
    # The converter declares the prefix of "no namespace", which XML forbids; nothing refers to it.
    return etree.RelaxNG(etree.fromstring(rnc2rng.dumps(tree).replace('xmlns:local=""', "").encode()))


@cache
def _json_schema(name: str) -> Draft202012Validator:
    schema = json.loads((HERE / name).read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=_FORMATS)
