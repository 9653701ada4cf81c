"""Reporters: keeping, consent, leaving, and who sees their contacts."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.utils import timezone

from kentongan.apps.channels.models import Recipient
from kentongan.apps.press.errors import BadWords, LinkClosed, NotAllowed, NotFound, WrongStage
from kentongan.apps.press.models import ContactLink, Guest, Letter, Refusal, Reporter
from kentongan.apps.press.queries import links
from kentongan.apps.press.queries.history import history_of
from kentongan.apps.press.queries.reporters import (
    ReporterFilter,
    filtered,
    names_known_to,
    reporter_of_words,
    reporters_visible_to,
)
from kentongan.apps.press.services import consent as consents
from kentongan.apps.press.services import guests, reporters
from kentongan.apps.press.services.importing import HEADER, export_reporters, import_reporters, plan_reporters
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.jobs.inline import run_due_jobs
from kentongan.foundation.sheets.writing import to_csv, to_xlsx

pytestmark = pytest.mark.django_db


def link_of(reporter: Reporter) -> str:
    return links.secret(links.CONTACT, ContactLink.objects.filter(reporter=reporter).latest("pk").seed)


def words(reporter: Reporter, **more) -> reporters.ReporterWords:
    given = {"name": reporter.name, "outlet_id": reporter.outlet_id, "email": reporter.email}
    return reporters.ReporterWords(**given | more)


class TestKeeping:
    def test_contacts_are_seen_only_by_who_works_with_the_press_there(self, actors, reporter):
        one = reporter()
        seen = {name for name, actor in actors.items() if one in reporters_visible_to(actor)}
        assert seen == {"region_editor", "region_head", "central_editor", "central_lead"}

    def test_a_unit_below_knows_name_and_outlet_and_nothing_else(self, actors, reporter):
        one = reporter()
        assert names_known_to(actors["contributor"]) == [(one.pk, "Rina Contoh (Warta Contoh)")]
        assert names_known_to(actors["other_contributor"]) == []
        assert names_known_to(actors["auditor"]) == []
        assert reporter_of_words(actors["contributor"], "Rina Contoh (Warta Contoh)") == one
        assert reporter_of_words(actors["other_contributor"], "Rina Contoh (Warta Contoh)") is None

    def test_a_name_borne_by_two_is_not_guessed(self, actors, reporter):
        reporter("Rina")
        reporter("Rina", unit="lapas-cilegon", email="lain@warta.test")
        assert reporter_of_words(actors["contributor"], "Rina Contoh") is None

    def test_list_takes_two_queries_whatever_its_length(self, actors, reporter, django_assert_num_queries):
        for name in ("Ani", "Budi", "Cici", "Dodo"):
            reporter(name)
        rows = filtered(reporters_visible_to(actors["region_editor"]), ReporterFilter(words="warta"))
        with django_assert_num_queries(1):
            assert len([(one.outlet.name, one.unit.name, one.has_bounced) for one in rows]) == 4

    def test_outsiders_may_not_add_or_change(self, units, actors, outlet, reporter):
        one = reporter()
        with pytest.raises(NotAllowed):
            reporters.add_reporter(
                actor=actors["contributor"],
                unit_id=units["lapas-cilegon"].pk,
                words=reporters.ReporterWords(name="X", outlet_id=outlet.pk),
            )
        for name in ("unit_head", "other_region_editor", "public"):
            with pytest.raises(NotFound):
                reporters.change_reporter(actor=actors[name], reporter_id=one.pk, words=words(one))

    def test_an_address_stands_once_in_a_unit(self, reporter):
        reporter()
        with pytest.raises(BadWords) as refused:
            reporter("Lain", email="RINA@warta.test")
        assert refused.value.field == "email"

    def test_the_trail_names_no_contact(self, actors, reporter):
        one = reporter()
        reporters.change_reporter(
            actor=actors["region_editor"], reporter_id=one.pk, words=words(one, email="baru@warta.test")
        )
        kept = str(list(AuditEntry.objects.values_list("body", flat=True)))
        assert "reporter_changed" in kept and "warta.test" not in kept and "Rina" not in kept

    def test_bounced_addresses_are_found(self, actors, reporter, account):
        one, _ = reporter(), reporter("Ani")
        Recipient.objects.create(
            account=account,
            address="RINA@warta.test",
            token="a" * 40,
            status="bounced",
            last_diagnostic="5.1.1",
        )
        rows = filtered(reporters_visible_to(actors["region_editor"]), ReporterFilter(state="pantul"))
        assert list(rows) == [one]


class TestConsent:
    def test_who_withdraws_is_erased_everywhere_and_history_stays(self, actors, reporter, enquiry, event):
        one = reporter(unit="lapas-cilegon")
        asked = enquiry(who="Rina Contoh (Warta Contoh)")
        assert asked.reporter == one
        meeting = event()
        guests.invite_reporters(actor=actors["region_editor"], event_id=meeting.pk, reporter_ids=[one.pk])
        consents.withdraw_consent(actor=actors["unit_head"], reporter_id=one.pk)
        gone = Reporter.objects.get(pk=one.pk)
        assert (gone.name, gone.email, gone.phone, gone.notes, gone.has_consent) == ("", "", "", "", False)
        assert str(gone) == "Wartawan (data dihapus)"
        guest = Guest.objects.get(reporter=one)
        assert (guest.name, guest.reply, guest.seat) == ("", "no", "")
        kinds = [dealt.kind for dealt in history_of(actors["unit_head"], gone)]
        assert sorted(kinds) == ["Pertanyaan", "Undangan"]

    def test_the_database_refuses_an_erased_reporter_with_a_name(self, reporter):
        one = reporter()
        with pytest.raises(IntegrityError), transaction.atomic():
            Reporter.objects.filter(pk=one.pk).update(status="erased")

    def test_who_left_is_not_added_again_but_by_a_written_word(self, actors, reporter, consent):
        one = reporter()
        consents.withdraw_consent(actor=actors["region_editor"], reporter_id=one.pk)
        assert Refusal.objects.count() == 1
        with pytest.raises(BadWords, match="tidak dihubungi lagi"):
            reporter("Rina")
        anew = reporters.Consent(how="written", at=timezone.now())
        back = reporters.add_reporter(
            actor=actors["region_editor"],
            unit_id=one.unit_id,
            words=reporters.ReporterWords(name="Rina", outlet_id=one.outlet_id, email="rina@warta.test"),
            consent=anew,
        )
        assert back.has_consent and not Refusal.objects.exists()

    def test_consent_from_tomorrow_is_refused(self, actors, reporter):
        one = reporter(agreed=False)
        late = reporters.Consent(how="card", at=timezone.now() + timedelta(days=1))
        with pytest.raises(BadWords):
            consents.record_consent(actor=actors["region_editor"], reporter_id=one.pk, consent=late)

    def test_no_letter_goes_to_who_did_not_agree_or_is_paused(self, actors, reporter):
        one, other = reporter(agreed=False), reporter("Ani")
        reporters.set_reporter_state(
            actor=actors["region_editor"], reporter_id=other.pk, is_active=False, is_verified=True
        )
        for each in (one, other):
            consents.ask_to_confirm(actor=actors["region_editor"], reporter_id=each.pk)
        run_due_jobs()
        assert mail.outbox == [] and not Letter.objects.exists()

    def test_a_letter_waiting_while_its_reader_withdraws_stays(self, actors, reporter):
        one = reporter()
        consents.ask_to_confirm(actor=actors["region_editor"], reporter_id=one.pk)
        consents.withdraw_consent(actor=actors["region_editor"], reporter_id=one.pk)
        run_due_jobs()
        letter = Letter.objects.get()
        assert mail.outbox == [] and letter.mailed_at is None and letter.withheld

    def test_the_yearly_question_is_asked_once_and_confirms(self, reporter):
        one = reporter()
        assert consents.ask_stale_reporters() == 0
        Reporter.objects.filter(pk=one.pk).update(consent_at=timezone.now() - timedelta(days=400))
        assert (consents.ask_stale_reporters(), consents.ask_stale_reporters()) == (1, 0)
        run_due_jobs()
        assert [letter.to for letter in mail.outbox] == [["rina@warta.test"]]
        assert link_of(one) in mail.outbox[0].body
        consents.confirm_contact(token=link_of(one), email="rina.baru@warta.test", beat="hukum")
        one.refresh_from_db()
        assert (one.email, one.beat, one.consent_how) == ("rina.baru@warta.test", "hukum", "form")
        with pytest.raises(LinkClosed):
            consents.confirm_contact(token=link_of(one))

    def test_the_link_lets_a_reporter_leave(self, actors, reporter):
        one = reporter()
        consents.ask_to_confirm(actor=actors["region_editor"], reporter_id=one.pk)
        token = link_of(one)
        assert token not in str(list(ContactLink.objects.values()))
        consents.leave_by_link(token=token)
        assert Reporter.objects.get(pk=one.pk).status == "erased"
        with pytest.raises(LinkClosed):
            consents.leave_by_link(token=token)

    def test_an_expired_link_is_closed(self, actors, reporter):
        one = reporter()
        consents.ask_to_confirm(actor=actors["region_editor"], reporter_id=one.pk)
        ContactLink.objects.update(expires_at=timezone.now())
        assert consents.open_link(link_of(one)) is None

    def test_erased_reporters_are_not_touched_again(self, actors, reporter):
        one = reporter()
        consents.withdraw_consent(actor=actors["region_editor"], reporter_id=one.pk)
        with pytest.raises(WrongStage):
            reporters.change_reporter(
                actor=actors["region_editor"], reporter_id=one.pk, words=words(one, name="X")
            )


class TestTables:
    def test_a_table_goes_out_and_comes_back_as_it_was(self, units, actors, reporter):
        reporter()
        reporter("Ani", agreed=False, is_verified=False)
        rows = export_reporters(actor=actors["region_editor"], form="xlsx")
        for write in (to_csv, to_xlsx):
            content = write(HEADER, rows)
            plan = plan_reporters(
                actor=actors["region_editor"], unit_id=units["kanwil-banten"].pk, content=content
            )
            assert (len(plan.added), plan.kept, plan.bad) == (0, 2, ())
        Reporter.objects.all().delete()
        import_reporters(
            actor=actors["region_editor"], unit_id=units["kanwil-banten"].pk, content=to_csv(HEADER, rows)
        )
        assert export_reporters(actor=actors["region_editor"], form="csv") == rows

    def test_the_dry_run_writes_nothing_and_says_every_fault(self, units, actors, reporter):
        gone = reporter("Pergi")
        consents.withdraw_consent(actor=actors["region_editor"], reporter_id=gone.pk)
        content = (
            b"nama;media;surel\nBaik;warta.test;baik@warta.test\n;warta.test;\nTanpa;asing.test;\n"
            b"Salah;Warta Contoh;bukan surel\nBaik;warta.test;BAIK@warta.test\nPergi;warta.test;pergi@warta.test\n"
        )
        before = Reporter.objects.count()
        plan = plan_reporters(
            actor=actors["region_editor"], unit_id=units["kanwil-banten"].pk, content=content
        )
        assert Reporter.objects.count() == before
        assert [one.words.name for one in plan.added] == ["Baik"]
        assert [row.number for row in plan.bad] == [3, 4, 5, 6, 7]

    def test_export_needs_the_permission_and_is_on_record(self, actors, reporter):
        reporter()
        for name in ("contributor", "auditor", "admin", "public"):
            with pytest.raises(NotAllowed):
                export_reporters(actor=actors[name], form="csv")
        assert export_reporters(actor=actors["other_region_editor"], form="csv") == []
        assert len(export_reporters(actor=actors["region_editor"], form="csv")) == 1
        detail = AuditEntry.objects.filter(verb="reporters_exported").latest("pk").detail
        assert detail == {"form": "csv", "count": 1}
