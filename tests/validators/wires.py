"""ninjs: is this what news agencies take?"""

import json
from typing import Any

from tests.validators.grammars import assert_follows_json_schema


def assert_valid_ninjs(told: bytes | str | dict[str, Any]) -> None:
    """ninjs 3.1 by the IPTC's schema, and what the standard says in words about status and version."""
    item = told if isinstance(told, dict) else json.loads(told)
    assert_follows_json_schema(item, "ninjs-schema_3.1.json")
    assert item["standard"]["name"] == "ninjs"
    for one in [item, *item.get("associations", [])]:
        assert one.get("version", "1").isdigit(), "versions are told in numbers"
        if one.get("pubStatus") == "canceled":
            assert one.get("edNote"), "a canceled item says why"
        for body in one.get("bodies", []):
            assert body.get("charCount", len(body["value"])) == len(body["value"])
