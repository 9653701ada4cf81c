"""What holds for every file of one run: rules, facts, profile, waivers, days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from kentongan.core.registry.offices import read_offices
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.profile import NATIONAL, Profile
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.rulebook import RULES, select
from kentongan.faces.cli.check.options import Options
from kentongan.faces.cli.check.profiles import read_profile
from kentongan.faces.cli.check.wording import Wrong


@dataclass(frozen=True, slots=True)
class Setting:
    """Read once, before the first file, and once more in each further process."""

    options: Options
    rules: tuple[Rule, ...]
    facts: Facts
    profile: Profile
    waivers: Mapping[str, str]
    today: date

    @classmethod
    def of(cls, options: Options, today: date) -> Self:
        """Reads what the options name; raises `Wrong` with words for the user."""
        rules = select(options.rules) if options.rules else RULES
        profile = read_profile(options.profile) if options.profile else NATIONAL
        return cls(options, rules, _facts(options), profile, dict(options.waivers), today)


def _facts(options: Options) -> Facts:
    try:
        return Facts(unit_names=frozenset(office.name for office in read_offices(options.units)))
    # A file that is no register of offices may fail anywhere in its reading.
    except (OSError, ValueError, LookupError, AttributeError, TypeError) as error:
        raise Wrong("bad_units", value=options.units, reason=error) from error
