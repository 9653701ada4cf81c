"""The world behind the doors: every kind of thing that the house keeps, once at each of the three places."""

from dataclasses import dataclass, field

from tests.conftest import OFFICES
from tests.house.furnishing import (
    academy,
    agenda,
    agents,
    archive,
    attendance,
    campaigns,
    certificates,
    clarifications,
    crisis,
    directives,
    disclosure,
    editing,
    forms,
    intake,
    learning,
    messagehouse,
    officials,
    offline,
    openness,
    photo_desk,
    picture,
    press,
    programmes,
    readiness,
    recognition,
    routes,
    siteaudit,
    slips,
    stakeholders,
    standards,
    statements,
    workdays,
)
from tests.house.people import PLACES, make_people
from tests.house.stories import authors, make_stories
from tests.house.things import (
    make_account,
    make_article,
    make_dead_letter,
    make_import,
    make_invited,
    make_notice,
    make_source,
    make_token,
)

from kentongan.apps.channels.models import ChannelAccount, Dispatch, WireItem
from kentongan.apps.monitoring.models import Article, Source
from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.newsroom.services.profile import load_profile
from kentongan.apps.units.models import Appointment, Unit, UnitImport
from kentongan.apps.units.queries.actors import actor_of
from kentongan.apps.units.services.links import token_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import ApiToken, Invitation, User
from kentongan.foundation.notices.models import Notice

# Lower rooms first: a higher one may lean on what stands there.
_ROOMS = (
    workdays,
    photo_desk,
    officials,
    stakeholders,
    disclosure,
    siteaudit,
    openness,
    clarifications,
    press,
    crisis,
    statements,
    readiness,
    messagehouse,
    campaigns,
    academy,
    directives,
    programmes,
    attendance,
    learning,
    certificates,
    agents,
    recognition,
    picture,
    standards,
    archive,
    offline,
    intake,
    slips,
    agenda,
    editing,
    forms,
    routes,
)


class OnceEach(dict):
    """Two rooms that call their things alike would each open the other's."""

    def __setitem__(self, key: tuple[str, str], value: int | str) -> None:
        if key in self:
            raise AssertionError(f"{key} stands in the world already: call the second kind otherwise")
        super().__setitem__(key, value)


@dataclass(slots=True)
class World:
    """Everything by place; `stories` by place and stage. Objects are as they were made: ask them for keys only."""

    units: dict[str, Unit]
    people: dict[str, User]
    stories: dict[tuple[str, str], Story] = field(default_factory=dict)
    photos: dict[tuple[str, str], Photo] = field(default_factory=dict)
    accounts: dict[str, ChannelAccount] = field(default_factory=dict)
    dispatches: dict[tuple[str, str], Dispatch] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)
    invited: dict[str, Appointment] = field(default_factory=dict)
    notices: dict[str, Notice] = field(default_factory=dict)
    keys: dict[str, tuple[ApiToken, str]] = field(default_factory=dict)
    imports: dict[str, UnitImport] = field(default_factory=dict)
    # Keys (or tokens of links) of the things of the other rooms, by kind and place.
    things: dict[tuple[str, str], int | str] = field(default_factory=OnceEach)
    dead_job: int = 0

    def story(self, place: str, stage: str) -> int:
        return self.stories[place, stage].pk

    def headline(self, place: str, stage: str) -> str:
        """The words that give a story away."""
        return self.stories[place, stage].current.headline

    def actor(self, name: str) -> Actor:
        return actor_of(self.people[name])

    def invitation_link(self, place: str) -> str:
        """The secret in the mail to the person who was invited there."""
        return token_of(Invitation.objects.get(user=self.invited[place].user))


def build() -> World:
    """The world, made by the services of the house where a service makes such a thing."""
    units = make_units()
    people = make_people(units)
    load_profile()
    world = World(units, people | authors(units))
    for place in PLACES:
        world.accounts[place] = make_account(units[place])
    make_stories(world)
    for place in PLACES:
        _radar(world, place)
        world.invited[place] = make_invited(units[place], world.actor("admin"))
        for status in ("uncertain", "dead"):
            world.dispatches[place, status] = _dispatch(world, place, status)
    world.sources["pusat"] = make_source(None)
    _own_things(world)
    for room in _ROOMS:
        room.furnish(world)
    world.dead_job = make_dead_letter()
    return world


def make_units() -> dict[str, Unit]:
    """The offices of the small nation by key."""
    made: dict[str, Unit] = {}
    for key, type_, klass, name, official, city, zone, parent in OFFICES:
        above = made.get(parent)
        words = {"name": name, "official_name": official, "city": city, "time_zone": zone}
        unit = Unit.objects.create(key=key, type=type_, klass=klass, parent=above, **words)
        unit.path = f"{above.path if above else '/'}{unit.pk}/"
        unit.save(update_fields=["path"])
        made[key] = unit
    return made


def _radar(world: World, place: str) -> None:
    unit, story = world.units[place], world.stories[place, "published"]
    world.sources[place] = make_source(unit)
    world.articles[place] = make_article(unit, story, world.sources[place])


def _dispatch(world: World, place: str, status: str) -> Dispatch:
    """One of the press list's dispatches of the published story, left behind as `status`."""
    item = WireItem.objects.filter(
        unit=world.units[place], headline=world.headline(place, "published")
    ).first()
    row = Dispatch.objects.filter(item=item, status="queued").order_by("pk").first()
    Dispatch.objects.filter(pk=row.pk).update(status=status, attempts=8, problem="Kotak surat penuh.")
    return row


def _own_things(world: World) -> None:
    """What belongs to one person each: a notice, a key, for the administrators a list that waits to be applied."""
    for name, user in world.people.items():
        posts = actor_of(user).posts
        reach = [place for place in PLACES if any(post.covers(world.units[place].path) for post in posts)]
        story = world.stories[(reach or PLACES)[0], "published"]
        world.notices[name] = make_notice(user, story)
        world.keys[name] = make_token(user)
    for name in ("admin", "region_admin"):
        world.imports[name] = make_import(world.actor(name))
