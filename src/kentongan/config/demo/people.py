"""The demo's officers: one to file, and as many as each route needs to decide. All bear obvious demo names."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import count

from django.conf import settings
from django.contrib.auth.hashers import make_password

from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Appointment, Unit
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Acting, Role

FIRST_NAMES = (
    *(
        "Adi",
        "Agus",
        "Ayu",
        "Bagus",
        "Bayu",
        "Budi",
        "Citra",
        "Dewi",
        "Dian",
        "Eka",
        "Endah",
        "Fajar",
        "Gita",
        "Hadi",
    ),
    *(
        "Hesti",
        "Indra",
        "Intan",
        "Joko",
        "Kartika",
        "Lestari",
        "Made",
        "Maya",
        "Nanda",
        "Ningsih",
        "Nur",
        "Oka",
    ),
    *(
        "Putri",
        "Rahmat",
        "Ratna",
        "Rina",
        "Rizal",
        "Sari",
        "Sekar",
        "Surya",
        "Tri",
        "Utami",
        "Wahyu",
        "Wulan",
        "Yudi",
    ),
)
SURNAMES = ("Contoh", "Peraga")
HOME = "lapas-cilegon"

# Who stands on the login page: address, role, and where (key of a unit, or the type above HOME).
SHOWN = (
    ("kontributor", Role.CONTRIBUTOR, "unit"),
    ("koordinator", Role.UNIT_COORD, "unit"),
    ("kepala", Role.UNIT_HEAD, "unit"),
    ("redaktur.kanwil", Role.REGION_EDITOR, "region"),
    ("kepala.kanwil", Role.REGION_HEAD, "region"),
    ("redaktur.pusat", Role.CENTRAL_EDITOR, "directorate"),
    ("ketua.humas", Role.CENTRAL_LEAD, "directorate"),
    ("ppid", Role.PPID, "directorate"),
    ("auditor", Role.AUDITOR, "directorate"),
    ("admin", Role.ADMIN, "ministry"),
)
ROLES_OF = {
    UnitType.REGION: (Role.CONTRIBUTOR, Role.REGION_EDITOR, Role.REGION_HEAD),
    UnitType.DIRECTORATE: (Role.CONTRIBUTOR, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD),
}
UNIT_ROLES = (Role.CONTRIBUTOR, Role.UNIT_COORD, Role.UNIT_HEAD)


def appoint_all(offices: Iterable[Unit], today: date) -> None:
    """Officers for every office given, its region and the directorate general; the shown accounts among them."""
    nodes = {node.pk: node for office in offices for node in _line(office) if node.type != UnitType.MINISTRY}
    home = Unit.objects.select_related("parent__parent__parent").get(key=HOME)
    nodes.update({node.pk: node for node in _line(home) if node.type != UnitType.MINISTRY})
    wanted = [(role, unit) for unit in nodes.values() for role in ROLES_OF.get(unit.type, UNIT_ROLES)]
    shown = {(role, _seat(home, where).pk): f"{name}@peraga.test" for name, role, where in SHOWN}
    wanted += [
        (role, _seat(home, where))
        for _, role, where in SHOWN
        if role in (Role.PPID, Role.AUDITOR, Role.ADMIN)
    ]
    _appoint(wanted, shown, today)
    _acting_officer(home, today)


def _line(unit: Unit) -> list[Unit]:
    line = []
    while unit:
        line.append(unit)
        unit = unit.parent
    return line


def _seat(home: Unit, where: str) -> Unit:
    if where == "unit":
        return home
    return next(node for node in _line(home) if node.type == where)


def _appoint(wanted: list[tuple[Role, Unit]], shown: dict[tuple[Role, int], str], today: date) -> None:
    password = make_password(settings.DEMO_PASSWORD)  # one hash for all: hashing is meant to be slow
    numbers = count()
    users, seats = [], []
    for role, unit in wanted:
        number = next(numbers)
        name = f"{FIRST_NAMES[number % len(FIRST_NAMES)]} {SURNAMES[number // len(FIRST_NAMES) % 2]}"
        email = shown.get((role, unit.pk), f"{role.replace('_', '.')}.{unit.key}@orang.peraga.test")
        users.append(User(email=email, name=name, password=password))
        seats.append((role, unit))
    User.objects.bulk_create(users)
    since = today - timedelta(days=800)
    Appointment.objects.bulk_create(
        Appointment(user=user, unit=unit, role=role, valid_from=since)
        for user, (role, unit) in zip(users, seats, strict=True)
    )


def _acting_officer(home: Unit, today: date) -> None:
    """A head away for two weeks, with a Plh. in the chair: the coordinator of the unit next door."""
    neighbour = (
        Appointment.objects.filter(role=Role.UNIT_HEAD, unit__parent=home.parent).exclude(unit=home).first()
    )
    if neighbour:
        Appointment.objects.create(
            user=neighbour.user,
            unit=home,
            role=Role.UNIT_HEAD,
            acting=Acting.PLH,
            valid_from=today - timedelta(days=3),
            valid_to=today + timedelta(days=11),
            letter="SPRINT-PERAGA/01",
        )
