"""What every test may lean on: a small nation with an officer in every role."""

import gc
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from django.contrib.auth.hashers import make_password
from hypothesis import HealthCheck, settings
from tests.peers.own_database import blank_database

from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries.actors import actors_of
from kentongan.config.parts.quick_tables import drawn_once
from kentongan.foundation.accounts.actor import PUBLIC, Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role

# Three workers on two processors: how long a draw takes says nothing about the draw.
settings.register_profile("house", suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

DITJEN, KANWIL = "Direktorat Jenderal Pemasyarakatan", "Kantor Wilayah Direktorat Jenderal Pemasyarakatan"
WIB, WITA = "Asia/Jakarta", "Asia/Makassar"
# key, type, class, name, official name, city, time zone, key of the parent
OFFICES = (
    (
        "kemenimipas",
        "ministry",
        "",
        "Kemenimipas",
        "Kementerian Imigrasi dan Pemasyarakatan",
        "Jakarta",
        WIB,
        "",
    ),
    ("ditjenpas", "directorate", "", "Ditjenpas", DITJEN, "Jakarta", WIB, "kemenimipas"),
    (
        "kanwil-banten",
        "region",
        "",
        "Kanwil Ditjenpas Banten",
        f"{KANWIL} Banten",
        "Serang",
        WIB,
        "ditjenpas",
    ),
    (
        *("kanwil-kaltim", "region", "", "Kanwil Ditjenpas Kalimantan Timur"),
        *(f"{KANWIL} Kalimantan Timur", "Samarinda", WITA, "ditjenpas"),
    ),
    (
        *("lapas-cilegon", "lapas", "IIA", "Lapas Kelas IIA Cilegon"),
        *("Lembaga Pemasyarakatan Kelas IIA Cilegon", "Cilegon", WIB, "kanwil-banten"),
    ),
    (
        *("rutan-serang", "rutan", "IIB", "Rutan Kelas IIB Serang"),
        *("Rumah Tahanan Negara Kelas IIB Serang", "Serang", WIB, "kanwil-banten"),
    ),
    (
        *("lapas-nunukan", "lapas", "IIB", "Lapas Kelas IIB Nunukan"),
        *("Lembaga Pemasyarakatan Kelas IIB Nunukan", "Nunukan", WITA, "kanwil-kaltim"),
    ),
    (
        *("lpka-tenggarong", "lpka", "II", "LPKA Kelas II Tenggarong"),
        *("Lembaga Pembinaan Khusus Anak Kelas II Tenggarong", "Tenggarong", WITA, "kanwil-kaltim"),
    ),
)

# Where each role of the small nation sits. `other_*` sit in the other region, to prove what they must not see.
POSTS = {
    "contributor": (Role.CONTRIBUTOR, "lapas-cilegon"),
    "unit_coord": (Role.UNIT_COORD, "lapas-cilegon"),
    "unit_head": (Role.UNIT_HEAD, "lapas-cilegon"),
    "region_editor": (Role.REGION_EDITOR, "kanwil-banten"),
    "region_head": (Role.REGION_HEAD, "kanwil-banten"),
    "central_editor": (Role.CENTRAL_EDITOR, "ditjenpas"),
    "central_lead": (Role.CENTRAL_LEAD, "ditjenpas"),
    "ppid": (Role.PPID, "ditjenpas"),
    "auditor": (Role.AUDITOR, "ditjenpas"),
    "admin": (Role.ADMIN, "kemenimipas"),
    "other_contributor": (Role.CONTRIBUTOR, "lapas-nunukan"),
    "other_unit_head": (Role.UNIT_HEAD, "lapas-nunukan"),
    "other_region_editor": (Role.REGION_EDITOR, "kanwil-kaltim"),
}

PASSWORD = "kentongan bertalu-talu"


@pytest.fixture
def units(db: None) -> dict[str, Unit]:
    """The small nation by key: ministry, directorate general, two regions, four units. Two statements."""
    made = {
        key: Unit(
            key=key, type=type_, klass=klass, name=name, official_name=official, city=city, time_zone=zone
        )
        for key, type_, klass, name, official, city, zone, _parent in OFFICES
    }
    Unit.objects.bulk_create(made.values())
    for key, *_words, parent in OFFICES:
        above, unit = made.get(parent), made[key]
        unit.parent, unit.path = above, f"{above.path if above else '/'}{unit.pk}/"
    Unit.objects.bulk_update(made.values(), ["parent", "path"])
    return made


@cache
def hashed_password() -> str:
    """PASSWORD as the hashers of the tests keep it: made once."""
    return make_password(PASSWORD)


@pytest.fixture
def people(units: dict[str, Unit]) -> dict[str, User]:
    """One person for each entry of POSTS, by its name; all with PASSWORD. Two statements."""
    made = {
        name: User(
            email=f"{name}@contoh.test",
            name=f"{name.replace('_', ' ').title()} Contoh",
            password=hashed_password(),
        )
        for name in POSTS
    }
    User.objects.bulk_create(made.values())
    Appointment.objects.bulk_create(
        Appointment(user=made[name], unit=units[key], role=role, valid_from=date(2020, 1, 1))
        for name, (role, key) in POSTS.items()
    )
    return made


@pytest.fixture
def actors(people: dict[str, User]) -> dict[str, Actor]:
    """The same people as actors, and `public` for everyone else. One statement."""
    found = actors_of(people.values())
    return {"public": PUBLIC} | {name: found[user.pk] for name, user in people.items()}


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:
    """Before the database of the suite is made: it is laid out as an empty installation is."""
    with drawn_once():
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    """The database of the suite, and a blank copy of it for those who need one of their own."""
    with django_db_blocker.unblock(), blank_database():
        yield


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Files are called by their argument: their bytes may hold a clock, and workers must agree on the names."""
    return argname if isinstance(val, bytes) else None


# Groups that one worker lives through alone: they begin first, so that no worker waits for them in the end.
_LONG = ("journeys", "journeys-team", "house", "house-doors", "crash", "up")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Puts the long groups in front; the order within a group and of all others stays.

    Workers must know the groups: without, each would build every world and every stack for itself.
    """

    def group(item: pytest.Item) -> str:
        mark = item.get_closest_marker("xdist_group")
        return mark.args[0] if mark and mark.args else ""

    if getattr(config.option, "loadgroup", False):
        assert all(item.nodeid.endswith(f"@{group(item)}") for item in items if group(item))
    items.sort(key=lambda item: _LONG.index(group(item)) if group(item) in _LONG else len(_LONG))


def pytest_collection_finish() -> None:
    """Thousands of tests make a heap that takes seconds to walk: what stands now is never walked again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)
