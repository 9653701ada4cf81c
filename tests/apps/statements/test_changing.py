"""What is done to public entries: corrected openly by two people, taken back by one."""

import pytest

from kentongan.apps.channels.models import WireItem
from kentongan.apps.statements.errors import NotAllowed, WrongStage
from kentongan.apps.statements.models import PublicUpdate, Statement
from kentongan.apps.statements.queries.public import entries_of
from kentongan.apps.statements.services.answering import answer_statement
from kentongan.apps.statements.services.asking import ask_for_approval
from kentongan.apps.statements.services.changing import start_correction, withdraw_update
from kentongan.apps.statements.services.releasing import release_statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def corrected(released, actors):
    root = released(audience=("press",))
    text = root.text.replace("dapur umum", "dapur belakang")
    statement = start_correction(
        actor=actors["unit_coord"], update_id=root.pk, text=text, reason="Tempatnya keliru."
    )
    ask_for_approval(actor=actors["unit_coord"], statement_id=statement.pk, version=1)
    for officer in ("region_head", "central_editor"):
        answer_statement(actor=actors[officer], statement_id=statement.pk, version=1, approve=True)
    release_statement(actor=actors["region_head"], statement_id=statement.pk, version=1, audience=())
    return root


def test_a_correction_says_so_and_follows_where_the_first_went(corrected):
    (entry,) = entries_of(corrected.case)
    assert entry.is_corrected and entry.reason == "Tempatnya keliru." and "dapur belakang" in entry.text
    versions = list(WireItem.objects.filter(uri=corrected.uri).order_by("version"))
    assert [item.version for item in versions] == [1, 2]
    assert versions[1].payload["corrections"][0]["reason"] == "Tempatnya keliru."
    assert PublicUpdate.objects.count() == 2


def test_a_corrected_entry_can_be_taken_back_by_its_newest_words_too(corrected, actors):
    newest = PublicUpdate.objects.order_by("-number").first()
    withdraw_update(actor=actors["region_head"], update_id=newest.pk, reason="Kejadiannya tidak ada.")
    (entry,) = entries_of(corrected.case)
    assert entry.is_withdrawn and entry.text == ""
    assert WireItem.objects.get(uri=corrected.uri, version=3).pubstatus == "canceled"
    with pytest.raises(WrongStage):
        withdraw_update(actor=actors["region_head"], update_id=corrected.pk, reason="Lagi.")
    with pytest.raises(WrongStage):
        start_correction(actor=actors["unit_coord"], update_id=corrected.pk, text="Lain.", reason="Lagi.")


def test_a_correction_waits_for_its_two_signatures(released, actors):
    root = released()
    start_correction(
        actor=actors["unit_coord"], update_id=root.pk, text=root.text + " Baru.", reason="Keliru."
    )
    assert PublicUpdate.objects.count() == 1
    assert Statement.objects.filter(corrects=root).count() == 1


def test_who_does_not_lead_takes_nothing_back(released, actors):
    with pytest.raises(NotAllowed):
        withdraw_update(actor=actors["unit_coord"], update_id=released().pk, reason="Keliru.")
