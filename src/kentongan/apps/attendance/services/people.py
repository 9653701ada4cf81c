"""Who is meant: the people on the list of an event by key and by name, and those who come without being named."""

from dataclasses import dataclass, field

from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.academy.services.participants import add_walk_in
from kentongan.apps.units.models import Unit
from kentongan.core.text.person_names import normal_name


@dataclass(slots=True)
class Known:
    """Everybody on the list; three statements whatever its length. `made` are the walk-ins that were added here."""

    event: Event
    by_key: dict[int, Participant] = field(default_factory=dict)
    by_name: dict[tuple[int, str], int] = field(default_factory=dict)
    made: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, event: Event) -> "Known":
        known = cls(event)
        for person in event.participants.select_related("unit").order_by("-id"):
            known.take(person)
        return known

    def take(self, person: Participant) -> None:
        """Of two with the same name in an office the earlier one is meant: named people stand before walk-ins."""
        self.by_key[person.pk] = person
        self.by_name[person.unit_id, normal_name(person.name)] = person.pk

    def named(self, unit_id: int, name: str) -> int | None:
        """The participant of that office who bears that name, however it is spelled."""
        plain = normal_name(name)
        return self.by_name.get((unit_id, plain)) if plain else None

    def welcome(self, unit: Unit, name: str, mode: str) -> int:
        """The key of the person of that name from that office; put on the list as a walk-in if nobody is."""
        found = self.named(unit.pk, name)
        if found is not None:
            return found
        before = set(self.by_key)
        person = add_walk_in(event=self.event, unit=unit, name=" ".join(name.split())[:120], mode=mode)
        if person.pk not in before:
            self.made.append(person.pk)
        self.take(person)
        return person.pk
