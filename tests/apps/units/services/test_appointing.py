"""Who may put whom into which office."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from kentongan.apps.units import policies
from kentongan.apps.units.errors import NotAllowed, NotFound, Refused
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import actor_of
from kentongan.apps.units.services.appointing import appoint_officer, end_appointment
from kentongan.foundation.accounts.actor import Actor, Post
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Acting, Role
from kentongan.foundation.audit.models import AuditEntry

START = date(2026, 1, 5)

# Who may give what where: office of the small nation -> giver -> roles.
MAY_GIVE = {
    "lapas-cilegon": {
        "unit_head": {Role.CONTRIBUTOR, Role.UNIT_COORD, Role.UNIT_HEAD},
        "region_head": {Role.CONTRIBUTOR, Role.UNIT_COORD, Role.UNIT_HEAD},
        "central_lead": {Role.CONTRIBUTOR, Role.UNIT_COORD, Role.UNIT_HEAD},
        "admin": {Role.CONTRIBUTOR, Role.UNIT_COORD, Role.UNIT_HEAD, Role.PPID, Role.AUDITOR, Role.ADMIN},
    },
    "kanwil-banten": {
        "region_head": {Role.CONTRIBUTOR, Role.REGION_EDITOR, Role.REGION_HEAD},
        "central_lead": {Role.CONTRIBUTOR, Role.REGION_EDITOR, Role.REGION_HEAD},
        "admin": {
            Role.CONTRIBUTOR, Role.REGION_EDITOR, Role.REGION_HEAD, Role.PPID, Role.AUDITOR, Role.ADMIN,
        },
    },
    "ditjenpas": {
        "central_lead": {Role.CONTRIBUTOR, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD},
        "admin": {
            Role.CONTRIBUTOR, Role.CENTRAL_EDITOR, Role.CENTRAL_LEAD, Role.PPID, Role.AUDITOR, Role.ADMIN,
        },
    },
}  # fmt: skip


@pytest.fixture
def newcomer(db) -> User:
    return User.objects.create_user("baru@contoh.test", "kata sandi panjang", name="Orang Baru")


def appoint(actor: Actor, user: User, unit, role: Role = Role.CONTRIBUTOR, **more):
    told = {"valid_from": START, **more}
    return appoint_officer(actor=actor, user_id=user.pk, unit_id=unit.pk, role=role, **told)


@pytest.mark.parametrize("key", MAY_GIVE)
def test_roles_are_given_by_the_table_and_by_nobody_else(actors, units, key):
    told = {name: set(policies.roles_open_to(actor, units[key])) for name, actor in actors.items()}
    expected = {name: MAY_GIVE[key].get(name, set()) for name in actors}
    assert told == expected


def test_nobody_gives_a_role_above_their_own(actors, units, newcomer):
    # A contributor's post at the centre must not lift what a head of a unit may give.
    both = Actor(
        actors["unit_head"].user_id,
        "Kepala",
        (*actors["unit_head"].posts, Post(Role.CENTRAL_EDITOR, units["kemenimipas"].path)),
    )
    with pytest.raises(NotAllowed):
        appoint(both, newcomer, units["kanwil-banten"], Role.REGION_EDITOR)
    with pytest.raises(NotAllowed):
        appoint(actors["unit_head"], newcomer, units["lapas-cilegon"], Role.AUDITOR)
    with pytest.raises(NotAllowed):
        appoint(actors["unit_head"], newcomer, units["rutan-serang"])
    assert not Appointment.objects.filter(user=newcomer).exists()


def test_nobody_appoints_themselves_not_even_an_administrator(actors, people, units):
    for name in ("admin", "unit_head", "central_lead"):
        with pytest.raises(NotAllowed, match="diri sendiri"):
            appoint(actors[name], people[name], units["lapas-cilegon"])


def test_a_role_must_fit_its_office(actors, units, newcomer):
    for role, key in (
        (Role.UNIT_HEAD, "kanwil-banten"), (Role.REGION_HEAD, "lapas-cilegon"), (Role.CENTRAL_LEAD, "kanwil-banten"),
    ):  # fmt: skip
        with pytest.raises(Refused, match="tidak ada di satuan"):
            appoint(actors["admin"], newcomer, units[key], role)


def test_acting_officers_have_an_end_and_lose_the_office_after_it(actors, units, newcomer):
    with pytest.raises(Refused, match=r"Plt\."):
        appoint(actors["region_head"], newcomer, units["lapas-cilegon"], Role.UNIT_HEAD, acting=Acting.PLT)
    appoint(
        actors["region_head"], newcomer, units["lapas-cilegon"], Role.UNIT_HEAD,
        acting=Acting.PLT, valid_to=date(2026, 1, 31), letter="W.11-1",
    )  # fmt: skip
    held = actor_of(newcomer, on=date(2026, 1, 31))
    assert [post.title for post in held.posts] == ["Plt. Kepala UPT, Lapas Kelas IIA Cilegon"]
    assert actor_of(newcomer, on=date(2026, 2, 1)).is_public
    assert actor_of(newcomer, on=START - timedelta(days=1)).is_public


def test_dates_that_run_backwards_and_doubles_are_refused(actors, units, newcomer):
    with pytest.raises(Refused, match="lebih awal"):
        appoint(actors["admin"], newcomer, units["lapas-cilegon"], valid_to=date(2026, 1, 4))
    appoint(actors["admin"], newcomer, units["lapas-cilegon"], valid_to=date(2026, 6, 30))
    with pytest.raises(Refused, match="masa yang sama"):
        appoint(actors["admin"], newcomer, units["lapas-cilegon"], valid_from=date(2026, 6, 30))
    appoint(actors["admin"], newcomer, units["lapas-cilegon"], valid_from=date(2026, 7, 1))


def test_a_closed_office_takes_nobody(actors, units, newcomer):
    units["rutan-serang"].active_to = date(2025, 10, 31)
    units["rutan-serang"].save()
    with pytest.raises(Refused, match="tidak lagi aktif"):
        appoint(actors["admin"], newcomer, units["rutan-serang"])


def test_appointment_is_audited_at_its_office(actors, units, newcomer):
    appoint(actors["unit_head"], newcomer, units["lapas-cilegon"], letter="W.11-2")
    entry = AuditEntry.objects.get(verb="officer_appointed")
    assert entry.path == units["lapas-cilegon"].path
    assert entry.detail["letter"] == "W.11-2" and entry.subject == f"user:{newcomer.pk}"


def test_an_office_ends_at_once_when_its_last_day_is_yesterday(actors, units, people):
    row = Appointment.objects.get(user=people["contributor"])
    end_appointment(
        actor=actors["unit_head"], appointment_id=row.pk, last_day=timezone.localdate() - timedelta(days=1)
    )
    assert actor_of(people["contributor"]).is_public


def test_an_office_that_never_began_is_removed(actors, units, newcomer):
    tomorrow = timezone.localdate() + timedelta(days=1)
    row = appoint(actors["unit_head"], newcomer, units["lapas-cilegon"], valid_from=tomorrow)
    end_appointment(actor=actors["unit_head"], appointment_id=row.pk, last_day=timezone.localdate())
    assert not Appointment.objects.filter(pk=row.pk).exists()
    assert AuditEntry.objects.get(verb="appointment_ended").detail["role"] == "contributor"


@pytest.mark.parametrize(
    ("name", "victim", "error"),
    [
        ("unit_head", "unit_head", NotAllowed),  # one's own
        ("unit_head", "region_head", NotFound),  # above, and out of sight
        ("unit_head", "other_contributor", NotFound),  # another region
        ("region_head", "central_lead", NotFound),
        ("contributor", "unit_coord", NotFound),
        ("central_lead", "auditor", NotAllowed),  # administrators' business
    ],
)
def test_offices_are_not_ended_from_below_or_aside(actors, people, name, victim, error):
    row = Appointment.objects.get(user=people[victim])
    with pytest.raises(error):
        end_appointment(actor=actors[name], appointment_id=row.pk, last_day=timezone.localdate())


def test_the_past_is_not_rewritten_and_acting_terms_not_stretched(actors, units, newcomer, people):
    row = Appointment.objects.get(user=people["contributor"])
    with pytest.raises(Refused, match="tetap sah"):
        end_appointment(
            actor=actors["unit_head"],
            appointment_id=row.pk,
            last_day=timezone.localdate() - timedelta(days=2),
        )
    soon = timezone.localdate() + timedelta(days=10)
    acting = appoint(
        actors["region_head"],
        newcomer,
        units["lapas-cilegon"],
        Role.UNIT_HEAD,
        acting=Acting.PLH,
        valid_to=soon,
    )
    with pytest.raises(Refused, match="diperpanjang"):
        end_appointment(
            actor=actors["region_head"], appointment_id=acting.pk, last_day=soon + timedelta(days=1)
        )
