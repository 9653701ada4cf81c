"""A profile as a TOML file: numbers, weights and rules left out.

name = "Kanwil Demo"
off = ["structure.dateline"]

[limits."structure.lead_length"]
words = 40

[severities]
"language.sentence_length" = "warn"
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.profile import Profile
from kentongan.core.standard.rulebook import RULES
from kentongan.faces.cli.check.wording import Wrong

_KEYS = frozenset({"name", "off", "limits", "severities"})
_WEIGHTS = frozenset(severity.value for severity in Severity)
_MOST = 1_000_000


def read_profile(path: str) -> Profile:
    """The profile in the file `path`; raises `Wrong` with all that is wrong in it."""
    try:
        table = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise Wrong("bad_profile", name=path, value=error) from error
    if faults := [*_faults(table)]:
        raise Wrong("bad_profile", name=path, value="; ".join(faults))
    severities = {rule: Severity(weight) for rule, weight in table.get("severities", {}).items()}
    return Profile(
        name=table.get("name", ""),
        limits=table.get("limits", {}),
        severities=severities,
        off=frozenset(table.get("off", [])),
    )


def _faults(table: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"“{key}”?" for key in table if key not in _KEYS)
    off, limits, severities = (table.get(key, {}) for key in ("off", "limits", "severities"))
    if not isinstance(table.get("name", ""), str):
        yield "name = “…”"
    if not (isinstance(off, list) or off == {}) or not all(isinstance(name, str) for name in off):
        yield "off = [“…”]"
    elif not isinstance(limits, dict) or not isinstance(severities, dict):
        yield "[limits.“…”], [severities]"
    else:
        yield from _unknown({*off, *limits, *severities})
        yield from (fault for rule, numbers in limits.items() for fault in _bad_numbers(rule, numbers))
        yield from (f"{rule} = {weight!r}?" for rule, weight in severities.items() if weight not in _WEIGHTS)


def _unknown(names: set[str]) -> Iterator[str]:
    rules = {rule.id: rule for rule in RULES}
    for name in sorted(names):
        if name not in rules:
            yield f"{name}: tidak ada (no such rule)"
        elif not rules[name].waivable:
            yield f"{name}: tidak dapat dikecualikan siapa pun (nobody may set it aside)"


def _bad_numbers(rule: str, numbers: Any) -> Iterator[str]:
    known = next((each.limits for each in RULES if each.id == rule), {})
    if not isinstance(numbers, dict):
        yield f"[limits.“{rule}”]"
        return
    for name, number in numbers.items():
        if name not in known:
            yield f"{rule}: “{name}”? ({', '.join(known) or '-'})"
        elif isinstance(number, bool) or not isinstance(number, int) or not 0 <= number <= _MOST:
            yield f"{rule}: {name} = {number!r}?"
