"""All deadline rules with their versions, read from the tables beside this code."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from kentongan.core.clock.deadlines.rule import Receiver, Rule, Unit
from kentongan.core.clock.errors import BadRule, UnknownRule, no_version

_FILES = tuple(Path(__file__).with_name(name) for name in ("deadline_rules.toml", "house_norms.toml"))
_WORDS = ("title", "event")


class Rulebook:
    """Rules by key, each with its versions in order of time. Raises BadRule when two versions overlap."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        versions: dict[str, list[Rule]] = defaultdict(list)
        for rule in sorted(rules, key=lambda rule: rule.valid_from):
            earlier = versions[rule.key]
            if earlier and (earlier[-1].valid_to is None or earlier[-1].valid_to >= rule.valid_from):
                raise BadRule(f"{rule.key}: dua versi berlaku pada {rule.valid_from.isoformat()}.")
            earlier.append(rule)
        self._versions = {key: tuple(rules) for key, rules in versions.items()}
        self._extensions = {
            rule.extends: rule.key for rules in versions.values() for rule in rules if rule.extends
        }
        if missing := self._extensions.keys() - self._versions.keys():
            raise BadRule(f"Aturan yang diperpanjang tidak ada: {', '.join(sorted(missing))}.")

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of all rules."""
        return tuple(self._versions)

    def versions(self, key: str) -> tuple[Rule, ...]:
        """Every version of a rule, the oldest first; raises UnknownRule."""
        if key not in self._versions:
            raise UnknownRule(f"Aturan tenggat “{key[:60]}” tidak dikenal.")
        return self._versions[key]

    def in_force(self, key: str, on: date) -> Rule:
        """The version that holds on a day; raises UnknownRule when there is none."""
        for rule in reversed(self.versions(key)):
            if rule.is_in_force(on):
                return rule
        raise no_version(key, on)

    def extension_of(self, key: str, on: date) -> Rule | None:
        """The rule that lengthens `key` in force on a day, None when the law knows no extension."""
        extension = self._extensions.get(key)
        return self.in_force(extension, on) if extension else None


def read_rules(text: str) -> tuple[Rule, ...]:
    """The rules of a TOML text; raises BadRule for a table that lacks or misspells a field."""
    return tuple(_rule(dict(table)) for table in tomllib.loads(text)["rule"])


def _rule(table: dict[str, object]) -> Rule:
    words = {f"{name}s": {"id": table.pop(name, ""), "en": table.pop(f"{name}_en", "")} for name in _WORDS}
    try:
        unit = Unit(str(table.pop("unit")))
        receiver = Receiver(str(table.pop("receiver", Receiver.OFFICE)))
        amount = table.pop("amount", 0)
        return Rule(unit=unit, receiver=receiver, amount=amount, **words, **table)
    except (KeyError, TypeError, ValueError) as fault:
        raise BadRule(f"Aturan {table.get('key', '?')}: {fault}") from fault


@cache
def shipped_rules() -> Rulebook:
    """The rules that ship with Kentongan: the law's, then the house norms of a crisis."""
    return Rulebook(rule for file in _FILES for rule in read_rules(file.read_text(encoding="utf-8")))
