"""From an invitation to a password, by way of a real mail in the queue."""

import re
from datetime import date, timedelta

import pytest
import time_machine
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from kentongan.apps.units.errors import NotAllowed, Refused
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.services.inviting import accept_invitation, invite_officer, renew_invitation
from kentongan.apps.units.services.links import token_of
from kentongan.apps.units.services.mailing import send_invitation
from kentongan.foundation.accounts.models import Invitation, User
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.jobs.inline import run_due_jobs

SECRET = "sandi yang cukup panjang"


def invite(actor, unit, email: str = "baru@contoh.test", **more) -> Appointment:
    told = {"name": "Orang Baru", "role": Role.CONTRIBUTOR, "valid_from": date(2026, 1, 1), **more}
    return invite_officer(actor=actor, email=email, unit_id=unit.pk, **told)


def token_in(message) -> str:
    return re.search(r"/undangan/([\w-]+)/", message.body).group(1)


def test_invitation_goes_from_the_desk_to_a_first_password(actors, units):
    made = invite(actors["unit_head"], units["lapas-cilegon"], email=" Baru@Contoh.TEST ")
    assert made.user.email == "baru@contoh.test" and not made.user.has_usable_password()
    run_due_jobs()
    assert [message.to for message in mail.outbox] == [["baru@contoh.test"]]
    token = token_in(mail.outbox[0])
    assert accept_invitation(token=token, password=SECRET) == made.user
    made.user.refresh_from_db()
    assert made.user.check_password(SECRET)
    with pytest.raises(Refused):
        accept_invitation(token=token, password="sandi lain yang panjang")
    verbs = AuditEntry.objects.filter(subject=f"user:{made.user.pk}").values_list("verb", flat=True)
    assert set(verbs) == {"officer_appointed", "officer_invited", "invitation_accepted"}


def test_no_plain_token_lies_anywhere(actors, units):
    made = invite(actors["unit_head"], units["lapas-cilegon"])
    token = token_of(made.user.invitations.get())
    assert all(token not in str(job.args) for job in ProcrastinateJob.objects.all())
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(i::text, '') FROM accounts_invitation i")
        assert token not in cursor.fetchone()[0]


def test_invitation_runs_out_after_seven_days(actors, units):
    made = invite(actors["unit_head"], units["lapas-cilegon"])
    token = token_of(made.user.invitations.get())
    with time_machine.travel(timezone.now() + timedelta(days=7, seconds=1)), pytest.raises(Refused):
        accept_invitation(token=token, password=SECRET)


def test_every_dead_link_gets_the_same_answer(actors, units):
    made = invite(actors["unit_head"], units["lapas-cilegon"])
    used = token_of(made.user.invitations.get())
    accept_invitation(token=used, password=SECRET)
    told = set()
    for token in (used, "entah", "", "x" * 5000, "' OR 1=1 --"):
        with pytest.raises(Refused) as caught:
            accept_invitation(token=token, password=SECRET)
        told.add((caught.value.message, caught.value.code))
    assert len(told) == 1


def test_weak_passwords_leave_the_invitation_open(actors, units):
    made = invite(actors["unit_head"], units["lapas-cilegon"])
    token = token_of(made.user.invitations.get())
    for weak in ("pendek", "password123", "orang baru"):
        with pytest.raises(ValidationError), transaction.atomic():
            accept_invitation(token=token, password=weak)
    accept_invitation(token=token, password=SECRET)


def test_a_renewed_invitation_closes_the_older_one(actors, units):
    made = invite(actors["unit_head"], units["lapas-cilegon"])
    old = token_of(made.user.invitations.get())
    renew_invitation(actor=actors["unit_head"], user_id=made.user_id)
    with pytest.raises(Refused):
        accept_invitation(token=old, password=SECRET)
    run_due_jobs()
    assert len(mail.outbox) == 1, "the closed link is not mailed"
    accept_invitation(token=token_in(mail.outbox[0]), password=SECRET)


def test_a_mail_sent_twice_carries_the_same_link(actors, units):
    made = invite(actors["unit_head"], units["lapas-cilegon"])
    for _ in range(2):
        send_invitation(invitation_id=made.user.invitations.get().pk)
    assert len({token_in(message) for message in mail.outbox}) == 1


def test_a_link_follows_a_changed_key_of_the_house(actors, units, settings):
    made = invite(actors["unit_head"], units["lapas-cilegon"])
    settings.SECRET_KEY = "another key, long enough for everybody who looks at it closely"
    run_due_jobs()
    accept_invitation(token=token_in(mail.outbox[0]), password=SECRET)
    assert made.user.invitations.get().accepted_at


def test_somebody_with_a_password_is_told_and_not_invited(actors, units, people):
    invite(actors["other_unit_head"], units["lapas-nunukan"], email="contributor@contoh.test", name="")
    assert not Invitation.objects.exists()
    run_due_jobs()
    assert "Lapas Kelas IIB Nunukan" in mail.outbox[0].body
    assert mail.outbox[0].to == ["contributor@contoh.test"]


def test_invitation_is_queued_in_the_same_transaction(actors, units):
    with pytest.raises(RuntimeError), transaction.atomic():
        invite(actors["unit_head"], units["lapas-cilegon"])
        raise RuntimeError
    assert not ProcrastinateJob.objects.filter(task_name="units.send_invitation").exists()
    assert not User.objects.filter(email="baru@contoh.test").exists()


def test_who_may_not_appoint_learns_nothing_about_addresses(actors, units, people):
    told = set()
    for email in ("contributor@contoh.test", "tidakada@contoh.test"):
        with pytest.raises(NotAllowed) as caught:
            invite(actors["unit_head"], units["lapas-nunukan"], email=email)
        told.add(caught.value.message)
    assert len(told) == 1


def test_wrong_addresses_missing_names_and_closed_accounts_are_refused(actors, units, people):
    for more in ({"email": "bukan surel"}, {"name": "  "}):
        with pytest.raises(Refused):
            invite(actors["unit_head"], units["lapas-cilegon"], **more)
    User.objects.filter(pk=people["contributor"].pk).update(is_active=False)
    with pytest.raises(Refused, match="dinonaktifkan"):
        invite(actors["unit_head"], units["lapas-cilegon"], email="contributor@contoh.test")


@pytest.mark.parametrize("name", ["contributor", "other_unit_head", "auditor"])
def test_invitations_are_renewed_by_who_manages_the_person(actors, units, name):
    made = invite(actors["unit_head"], units["lapas-cilegon"])
    with pytest.raises(NotAllowed):
        renew_invitation(actor=actors[name], user_id=made.user_id)
