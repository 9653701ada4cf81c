"""Living press lists: the rule fills the channel; who does not agree is never on it."""

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kentongan.apps.channels.models import Recipient
from kentongan.apps.channels.services.recipients import unsubscribe
from kentongan.apps.press.errors import NotAllowed
from kentongan.apps.press.models import Member, PressList, Reporter
from kentongan.apps.press.services import consent, lists, reporters
from kentongan.apps.units.models import Appointment
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.jobs.inline import run_due_jobs

pytestmark = pytest.mark.django_db


@pytest.fixture
def living(actors, account) -> PressList:
    return lists.keep_list(actor=actors["region_editor"], account_id=account.pk, words=lists.RuleWords())


def on_list() -> set[str]:
    return set(Recipient.objects.filter(status="active").values_list("address", flat=True))


class TestTheRule:
    def test_it_takes_those_who_agreed_and_fit(self, actors, account, reporter):
        reporter("Rina")
        reporter("Belum", agreed=False)
        reporter("Tamu", is_verified=False)
        reporter("Jauh", unit="kanwil-kaltim")
        reporter("Unit", unit="lapas-cilegon")
        lists.keep_list(actor=actors["region_editor"], account_id=account.pk, words=lists.RuleWords())
        assert on_list() == {"rina@warta.test", "unit@warta.test"}

    @pytest.mark.parametrize(
        ("rule", "fits"),
        [
            ({"highest_tier": 1}, False),
            ({"highest_tier": 2}, True),
            ({"city": "serang"}, True),
            ({"city": "Cilegon"}, False),
            ({"province": "banten"}, True),
            ({"beat": "hukum"}, True),
            ({"beat": "olahraga"}, False),
            ({"is_active": False}, False),
        ],
    )
    def test_each_part_of_the_rule_counts(self, actors, account, reporter, rule, fits):
        reporter("Rina", beat="hukum dan kriminal")
        lists.keep_list(actor=actors["region_editor"], account_id=account.pk, words=lists.RuleWords(**rule))
        assert bool(on_list()) == fits

    def test_it_follows_a_reporter_by_itself(self, living, actors, reporter):
        one = reporter("Rina")
        run_due_jobs()
        assert on_list() == {"rina@warta.test"}
        words = reporters.ReporterWords(name="Rina", outlet_id=one.outlet_id, email="rina2@warta.test")
        reporters.change_reporter(actor=actors["region_editor"], reporter_id=one.pk, words=words)
        run_due_jobs()
        assert on_list() == {"rina2@warta.test"}
        reporters.set_reporter_state(
            actor=actors["region_editor"], reporter_id=one.pk, is_active=False, is_verified=True
        )
        run_due_jobs()
        assert on_list() == set() and Member.objects.get().why_off
        reporters.set_reporter_state(
            actor=actors["region_editor"], reporter_id=one.pk, is_active=True, is_verified=True
        )
        run_due_jobs()
        assert on_list() == {"rina2@warta.test"} and Member.objects.get().off_at is None

    def test_who_unsubscribed_is_never_put_back(self, living, reporter):
        reporter("Rina")
        run_due_jobs()
        unsubscribe(token=Recipient.objects.get().token)
        Reporter.objects.update(confirmed_at=timezone.now())
        lists.sync_lists()
        lists.sync_lists()
        assert Recipient.objects.get().status == "unsubscribed"

    def test_who_withdrew_leaves_every_list_at_once(self, living, actors, reporter):
        one = reporter("Rina")
        run_due_jobs()
        consent.withdraw_consent(actor=actors["region_editor"], reporter_id=one.pk)
        assert on_list() == set()
        run_due_jobs()
        assert Recipient.objects.get().status == "unsubscribed"

    def test_an_address_put_there_by_hand_goes_when_its_owner_does_not_agree(self, living, account, reporter):
        Recipient.objects.create(account=account, address="BELUM@warta.test", token="b" * 40)
        Recipient.objects.create(account=account, address="redaksi@warta.test", token="c" * 40)
        reporter("Belum", agreed=False)
        run_due_jobs()
        assert on_list() == {"redaksi@warta.test"}

    def test_a_second_run_changes_nothing_and_is_cheap(self, living, reporter, django_assert_max_num_queries):
        for name in ("Ani", "Budi", "Cici"):
            reporter(name)
        run_due_jobs()
        before = AuditEntry.objects.count()
        with django_assert_max_num_queries(16):
            row = lists.sync_list(list_id=living.pk)
        assert row.counts == {"meant": 3, "added": 0, "off": 0}
        assert AuditEntry.objects.count() == before


class TestRights:
    def test_it_takes_both_the_channel_and_the_contacts(self, actors, account):
        for name in ("unit_head", "admin", "contributor", "other_region_editor"):
            with pytest.raises(NotAllowed):
                lists.keep_list(actor=actors[name], account_id=account.pk, words=lists.RuleWords())

    def test_it_stops_when_its_keeper_lost_the_post(self, living, people, reporter):
        Appointment.objects.filter(user=people["region_editor"]).delete()
        reporter("Rina")
        run_due_jobs()
        living.refresh_from_db()
        assert on_list() == set() and "tidak lagi berwenang" in living.trouble


STEPS = ["add", "add_silent", "withdraw", "pause", "resume", "unverify", "unsubscribe", "sync"]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(STEPS), max_size=9))
def test_nobody_on_the_list_without_consent_whatever_happened(living, actors, reporter, steps):
    with transaction.atomic():
        play(actors["region_editor"], reporter, steps)
        transaction.set_rollback(True)


def play(actor, reporter, steps) -> None:
    left: set[str] = set()
    for number, step in enumerate(steps):
        last = Reporter.objects.exclude(status="erased").order_by("pk").last()
        if step in ("add", "add_silent"):
            reporter(f"N{number}", agreed=step == "add")
        elif step == "withdraw" and last:
            left.add(last.email)
            consent.withdraw_consent(actor=actor, reporter_id=last.pk)
        elif step in ("pause", "resume", "unverify") and last:
            reporters.set_reporter_state(
                actor=actor, reporter_id=last.pk, is_active=step != "pause", is_verified=step != "unverify"
            )
        elif step == "unsubscribe" and (one := Recipient.objects.filter(status="active").first()):
            left.add(one.address)
            unsubscribe(token=one.token)
        run_due_jobs()
        agreed = Reporter.objects.filter(status="active", consent_at__isnull=False, withdrawn_at=None)
        assert on_list() <= set(agreed.values_list("email", flat=True)) - left
