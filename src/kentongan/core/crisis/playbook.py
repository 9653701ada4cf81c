"""Plans for a crisis: versioned tables of timed tasks, key messages, and whom to tell."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

DUTIES = ("lead", "spokesperson", "liaison", "writer", "monitor")
COMMON = "umum"


class BadPlaybook(ValueError):
    """A table that cannot be a playbook; says which and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One timed task. Either `rule` names a clock of the house norms or `minutes` says how long after T0.

    A rule ending in `_level` stands for four, one a level. The step is laid out from level `from_level` upward.
    """

    key: str
    title: str
    duty: str
    why: str = ""
    rule: str = ""
    minutes: int = 0
    from_level: int = 1
    is_blocking: bool = False

    def rule_at(self, level: int) -> str:
        """The clock at a level; empty for a step with minutes of its own."""
        return f"{self.rule}_{level}" if self.rule.endswith("_level") else self.rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Playbook:
    """One version of one plan. `messages` are what is said whatever happens, `tell` whom to inform."""

    key: str
    version: int
    title: str
    valid_from: date
    types: tuple[str, ...]
    steps: tuple[Step, ...]
    messages: tuple[str, ...] = ()
    tell: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What is kept with a case: key and version."""
        return f"{self.key} v{self.version}"

    def steps_at(self, level: int) -> tuple[Step, ...]:
        """The steps that a case of that level asks for."""
        return tuple(step for step in self.steps if step.from_level <= level)


def playbook_for(type_key: str, on: date) -> Playbook:
    """The plan for a type in force on a day: its own on top of the common one, or the common one alone.

    A step of its own replaces the common step of the same key.
    """
    common = _in_force([plan for plan in shipped_playbooks() if plan.key == COMMON], on)
    own = _in_force([plan for plan in shipped_playbooks() if type_key in plan.types], on)
    if common is None:
        raise BadPlaybook("no common playbook is in force")
    return _on_top_of(common, own) if own else common


def playbook_named(name: str) -> Playbook | None:
    """The plan that a case was laid out from, by `key vN`; None for one that no longer ships."""
    found = next((plan for plan in shipped_playbooks() if plan.name == name), None)
    if found is None or found.key == COMMON:
        return found
    common = _in_force([plan for plan in shipped_playbooks() if plan.key == COMMON], found.valid_from)
    return _on_top_of(common, found) if common else found


@cache
def shipped_playbooks() -> tuple[Playbook, ...]:
    """Every version of every plan that ships; raises BadPlaybook for a broken table."""
    folder = files(__package__).joinpath("playbooks")
    tables = sorted(
        (file.name, file.read_text("utf-8")) for file in folder.iterdir() if file.name.endswith("toml")
    )
    return tuple(read_playbook(text) for _, text in tables)


def read_playbook(text: str) -> Playbook:
    """One plan from its TOML; raises BadPlaybook when a duty, a clock or a key is wrong."""
    table = tomllib.loads(text)
    try:
        steps = tuple(Step(**row) for row in table.pop("step"))
        lists = {name: tuple(table.pop(name, ())) for name in ("types", "messages", "tell")}
        plan = Playbook(steps=steps, **lists, **table)
    except (KeyError, TypeError) as fault:
        raise BadPlaybook(f"{table.get('key', '?')}: {fault}") from fault
    if faults := list(_faults(plan)):
        raise BadPlaybook(f"{plan.key}: {'; '.join(faults)}")
    return plan


def _faults(plan: Playbook) -> Iterator[str]:
    seen: set[str] = set()
    for step in plan.steps:
        if step.key in seen:
            yield f"{step.key} twice"
        seen.add(step.key)
        if step.duty not in DUTIES:
            yield f"{step.key} has no such duty: {step.duty}"
        if bool(step.rule) == bool(step.minutes):
            yield f"{step.key} needs a rule or minutes, not both"


def _in_force(plans: list[Playbook], on: date) -> Playbook | None:
    return max((plan for plan in plans if plan.valid_from <= on), key=lambda plan: plan.version, default=None)


def _on_top_of(common: Playbook, own: Playbook) -> Playbook:
    keys = {step.key for step in own.steps}
    steps = (*own.steps, *(step for step in common.steps if step.key not in keys))
    return Playbook(
        key=own.key,
        version=own.version,
        title=own.title,
        valid_from=own.valid_from,
        types=own.types,
        steps=steps,
        messages=(*own.messages, *common.messages),
        tell=tuple(dict.fromkeys((*own.tell, *common.tell))),
    )
