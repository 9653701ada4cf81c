"""The two ways past the signatures: the warning that the law wants at once, and the template after an hour."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone
from tests.apps.statements.test_never_without_leave import WARNING

from kentongan.apps.channels.models import WireItem
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.services.facts import FactWords
from kentongan.apps.statements.errors import (
    BadStatement,
    CannotRelease,
    DrillStaysInside,
    NotAllowed,
    WrongStage,
)
from kentongan.apps.statements.models import PublicUpdate
from kentongan.apps.statements.queries.givens import bare_template
from kentongan.apps.statements.services.bypass import release_template
from kentongan.apps.statements.services.warning import publish_warning
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def late(case):
    """A grave case that waited an hour."""

    def made(**words: object) -> Case:
        one = case(**words)
        Case.objects.filter(pk=one.pk).update(detected_at=timezone.now() - timedelta(minutes=61))
        return one

    return made


def test_template_goes_out_after_an_hour_logged_and_told_upward(late, actors, people):
    one = late()
    update = release_template(actor=actors["unit_head"], case_id=one.pk, audience=("press",))
    assert (update.way, update.kind, update.first_approver_id) == ("template", "holding", None)
    assert "kebakaran terjadi di dapur umum" in update.text and "nilai kerugian" not in update.text
    assert AuditEntry.objects.filter(verb="statement_bypassed").count() == 1
    told = set(Notice.objects.filter(text__contains="tanpa persetujuan").values_list("user_id", flat=True))
    assert {people["region_head"].pk, people["central_lead"].pk} <= told
    assert people["unit_head"].pk not in told
    assert WireItem.objects.filter(uri=update.uri).exists()
    with pytest.raises(CannotRelease) as again:
        release_template(actor=actors["unit_head"], case_id=one.pk, audience=())
    assert [reason.code for reason in again.value.reasons] == ["already_out"]


def test_template_waits_for_the_hour_and_the_level(case, actors):
    with pytest.raises(CannotRelease) as refusal:
        release_template(actor=actors["unit_head"], case_id=case(severity=2).pk, audience=())
    assert [reason.code for reason in refusal.value.reasons] == ["too_light", "too_early"]
    assert not PublicUpdate.objects.exists()


def test_template_holds_nothing_where_even_the_facts_may_not_be_public(late, actors):
    facts = (FactWords(slot="what", text="Korban bernama Budi Contoh meninggal dunia", source="Klinik"),)
    one = late(type="K04", facts=facts)
    update = release_template(actor=actors["unit_head"], case_id=one.pk, audience=())
    assert "Budi" not in update.text
    one = Case.objects.select_related("unit__parent", "spokesperson").get(pk=one.pk)
    assert update.text == bare_template(one, next_update_at=update.next_update_at)


def test_only_heads_publish_the_template_and_the_warning(late, actors):
    one = late()
    Case.objects.filter(pk=one.pk).update(is_danger=True)
    with pytest.raises(NotAllowed):
        release_template(actor=actors["unit_coord"], case_id=one.pk, audience=())
    with pytest.raises(NotAllowed):
        publish_warning(actor=actors["unit_coord"], case_id=one.pk, words=WARNING, audience=())


def test_warning_goes_out_at_once_with_everything_the_law_wants(case, actors, people):
    one = case()
    Case.objects.filter(pk=one.pk).update(is_danger=True)
    update = publish_warning(actor=actors["unit_head"], case_id=one.pk, words=WARNING, audience=("press",))
    assert (update.way, update.kind) == ("urgent", "warning")
    for label in (
        "Bahaya:",
        "terdampak:",
        "mengungsi:",
        "menghindari bahaya:",
        "bantuan:",
        "Diumumkan oleh:",
    ):
        assert label in update.text
    told = set(Notice.objects.filter(text__contains="serta-merta").values_list("user_id", flat=True))
    assert {people["region_head"].pk, people["central_editor"].pk} <= told
    # The warning is no statement: the clock of the first statement runs on.
    assert Case.objects.get(pk=one.pk).first_statement_at is None


def test_warning_names_every_gap_and_needs_danger(case, actors):
    one = case()
    Case.objects.filter(pk=one.pk).update(is_danger=False)
    with pytest.raises(WrongStage):
        publish_warning(actor=actors["unit_head"], case_id=one.pk, words=WARNING, audience=())
    Case.objects.filter(pk=one.pk).update(is_danger=True)
    gaps = replace(WARNING, evacuation=" ", help="")
    with pytest.raises(BadStatement, match="mengungsi, cara mendapat bantuan"):
        publish_warning(actor=actors["unit_head"], case_id=one.pk, words=gaps, audience=())


def test_even_a_warning_names_no_victim(case, actors):
    one = case()
    Case.objects.filter(pk=one.pk).update(is_danger=True)
    words = replace(WARNING, affected="Korban bernama Budi Contoh dan warga sekitar")
    with pytest.raises(CannotRelease):
        publish_warning(actor=actors["unit_head"], case_id=one.pk, words=words, audience=())
    assert not PublicUpdate.objects.exists()


def test_a_drill_refuses_before_anything_is_written(case, actors):
    one = case(is_drill=True)
    Case.objects.filter(pk=one.pk).update(is_danger=True, detected_at=timezone.now() - timedelta(hours=2))
    before = AuditEntry.objects.count()
    for act in (
        lambda: release_template(actor=actors["unit_head"], case_id=one.pk, audience=()),
        lambda: publish_warning(actor=actors["unit_head"], case_id=one.pk, words=WARNING, audience=()),
    ):
        with pytest.raises(DrillStaysInside):
            act()
    assert AuditEntry.objects.count() == before and not PublicUpdate.objects.exists()
