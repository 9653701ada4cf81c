"""What an office shows, and what is said of it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kentongan.apps.directives.errors import NotAllowed, NotFound, Refused
from kentongan.apps.directives.models import Addressee, Answer, Evidence, Verdict
from kentongan.apps.directives.queries.answers import evidence_visible_to, lines_of
from kentongan.apps.directives.queries.directives import inbox, waiting_for
from kentongan.apps.directives.services import answering, issuing, judging
from kentongan.apps.directives.services.answering import Shown
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.uploads.errors import BadFile

pytestmark = pytest.mark.django_db


def test_only_the_office_itself_leaves_a_read_receipt(issued, actors, units):
    row = Addressee.objects.get(directive=issued(), unit=units["lapas-cilegon"])
    assert not answering.mark_seen(actor=actors["central_editor"], addressee_id=row.pk)
    assert not answering.mark_seen(actor=actors["contributor"], addressee_id=row.pk)
    assert answering.mark_seen(actor=actors["unit_coord"], addressee_id=row.pk)
    assert not answering.mark_seen(actor=actors["unit_head"], addressee_id=row.pk)
    row.refresh_from_db()
    assert row.seen_by_id == actors["unit_coord"].user_id
    assert row.acknowledged_at is None


@pytest.mark.parametrize(
    "who", ["contributor", "region_editor", "region_head", "central_lead", "auditor", "ppid"]
)
def test_nobody_acknowledges_for_another_office(issued, actors, units, who):
    row = Addressee.objects.get(directive=issued(), unit=units["lapas-cilegon"])
    with pytest.raises(NotAllowed):
        answering.acknowledge(actor=actors[who], addressee_id=row.pk)


def test_another_office_does_not_even_find_it(issued, actors, units):
    row = Addressee.objects.get(directive=issued(), unit=units["lapas-cilegon"])
    with pytest.raises(NotFound):
        answering.acknowledge(actor=actors["other_unit_head"], addressee_id=row.pk)


def test_a_region_acknowledges_what_is_addressed_to_it(issued, actors, units):
    row = Addressee.objects.get(directive=issued(), unit=units["kanwil-banten"])
    row = answering.acknowledge(actor=actors["region_head"], addressee_id=row.pk)
    assert row.acknowledged_as.startswith("Kepala Kanwil")
    assert row.seen_at


def test_acknowledging_twice_keeps_the_first(asked, actors):
    again = answering.acknowledge(actor=actors["unit_coord"], addressee_id=asked.pk)
    assert again.acknowledged_by_id == actors["unit_head"].user_id


def test_evidence_needs_an_acknowledged_directive(issued, actors, units):
    row = Addressee.objects.get(directive=issued(), unit=units["lapas-cilegon"])
    point = row.directive.points.first()
    with pytest.raises(Refused):
        answering.send_evidence(
            actor=actors["unit_head"], addressee_id=row.pk, point_id=point.pk, shown=Shown(words="x")
        )


def show(actors, asked, **shown) -> Answer:
    point = asked.directive.points.first()
    return answering.send_evidence(
        actor=actors["unit_coord"], addressee_id=asked.pk, point_id=point.pk, shown=Shown(**shown)
    )


def test_nothing_proves_nothing(asked, actors):
    with pytest.raises(Refused):
        show(actors, asked, words="  ")


def test_only_own_published_stories_prove(asked, actors, story):
    for row in (story("rutan-serang"), story(status="draft"), story(status="unpublished")):
        with pytest.raises(Refused):
            show(actors, asked, story_id=row.pk)
    answer = show(actors, asked, story_id=story().pk)
    assert answer.evidence.get().story.headline == "Panen kangkung"


@pytest.mark.parametrize("content", [b"<html><script>1</script>", b"MZ\x00\x00", b"PK\x03\x04broken", b""])
def test_hostile_files_are_refused_and_leave_nothing(asked, actors, content):
    with pytest.raises(BadFile):
        show(actors, asked, file=SimpleUploadedFile("bukti.pdf", content or b"\x00\x00", "application/pdf"))
    # The view runs in one transaction with the refusal; what matters is that no file was kept.
    assert not Evidence.objects.exists()


def test_a_file_is_kept_under_a_name_of_ours(asked, actors):
    file = SimpleUploadedFile("../../rapat <b>.txt", b"Notula rapat humas.", "text/html")
    piece = show(actors, asked, file=file).evidence.get()
    assert piece.file_kind == "txt"
    assert "<" not in piece.file_name
    assert "rapat" not in piece.file.name
    assert evidence_visible_to(actors["region_editor"], piece.pk) == piece
    with pytest.raises(NotFound):
        evidence_visible_to(actors["other_unit_head"], piece.pk)


def test_a_point_of_another_directive_is_not_found(asked, actors, issued):
    other = issued().points.first()
    with pytest.raises(NotFound):
        answering.send_evidence(
            actor=actors["unit_head"], addressee_id=asked.pk, point_id=other.pk, shown=Shown(words="x")
        )


@pytest.mark.parametrize("who", ["region_editor", "region_head", "central_editor", "central_lead"])
def test_judged_by_the_region_or_the_issuer(sent, actors, who):
    answer = judging.judge_answer(actor=actors[who], answer_id=sent.pk, is_accepted=True, reason="")
    assert answer.state == "accepted"


@pytest.mark.parametrize("who", ["contributor", "unit_coord", "unit_head", "auditor", "ppid"])
def test_not_judged_by_the_office_itself(sent, actors, who):
    with pytest.raises(NotAllowed):
        judging.judge_answer(actor=actors[who], answer_id=sent.pk, is_accepted=True, reason="")


def test_a_region_does_not_judge_its_own_answer(issued, actors, units):
    row = Addressee.objects.get(directive=issued(), unit=units["kanwil-banten"])
    answering.acknowledge(actor=actors["region_head"], addressee_id=row.pk)
    point = row.directive.points.first()
    answer = answering.send_evidence(
        actor=actors["region_editor"], addressee_id=row.pk, point_id=point.pk, shown=Shown(words="Sudah.")
    )
    for who in ("region_editor", "region_head"):
        with pytest.raises(NotAllowed):
            judging.judge_answer(actor=actors[who], answer_id=answer.pk, is_accepted=True, reason="")
    assert not waiting_for(actors["region_head"]).exists()
    judging.judge_answer(actor=actors["central_editor"], answer_id=answer.pk, is_accepted=True, reason="")


def test_a_return_needs_a_reason_and_is_kept(sent, actors):
    with pytest.raises(Refused):
        judging.judge_answer(actor=actors["region_editor"], answer_id=sent.pk, is_accepted=False, reason=" ")
    judging.judge_answer(
        actor=actors["region_editor"], answer_id=sent.pk, is_accepted=False, reason="Kurang notula."
    )
    with pytest.raises(Refused):
        judging.judge_answer(actor=actors["central_editor"], answer_id=sent.pk, is_accepted=True, reason="")
    again = answering.send_evidence(
        actor=actors["unit_coord"],
        addressee_id=sent.addressee_id,
        point_id=sent.point_id,
        shown=Shown(words="Ini."),
    )
    assert again.pk == sent.pk
    judging.judge_answer(actor=actors["region_editor"], answer_id=sent.pk, is_accepted=True, reason="")
    assert list(Verdict.objects.values_list("state", flat=True)) == ["returned", "accepted"]
    assert Evidence.objects.filter(answer=sent).count() == 2
    told = Notice.objects.filter(user__email="unit_coord@contoh.test", text__contains="Kurang notula.")
    assert told.count() == 1


def test_a_settled_point_takes_no_more(sent, actors):
    judging.judge_answer(actor=actors["region_editor"], answer_id=sent.pk, is_accepted=True, reason="")
    with pytest.raises(Refused):
        answering.send_evidence(
            actor=actors["unit_head"],
            addressee_id=sent.addressee_id,
            point_id=sent.point_id,
            shown=Shown(words="x"),
        )


def test_not_applicable_is_asked_and_decided(asked, actors, today):
    point = asked.directive.points.last()
    with pytest.raises(Refused):
        answering.ask_exemption(actor=actors["unit_head"], addressee_id=asked.pk, point_id=point.pk, plea=" ")
    answer = answering.ask_exemption(
        actor=actors["unit_head"], addressee_id=asked.pk, point_id=point.pk, plea="Tidak ada media di sini."
    )
    lines = lines_of(asked, today=today)
    assert [line.is_waiting for line in lines] == [False, True]
    judging.judge_answer(actor=actors["region_editor"], answer_id=answer.pk, is_accepted=True, reason="")
    assert [line.is_settled for line in lines_of(asked, today=today)] == [False, True]
    assert Answer.objects.get(pk=answer.pk).state == "exempt"


def test_a_closed_directive_takes_no_answers(sent, actors):
    issuing.close_directive(
        actor=actors["central_editor"], directive_id=sent.addressee.directive_id, closing="Selesai."
    )
    with pytest.raises(Refused):
        judging.judge_answer(actor=actors["region_editor"], answer_id=sent.pk, is_accepted=True, reason="")
    with pytest.raises(Refused):
        answering.send_evidence(
            actor=actors["unit_head"],
            addressee_id=sent.addressee_id,
            point_id=sent.point_id,
            shown=Shown(words="x"),
        )


def test_the_inbox_empties_when_all_is_settled(sent, asked, actors):
    actor = actors["unit_head"]
    assert [row.pk for row in inbox(actor)] == [asked.pk]
    judging.judge_answer(actor=actors["region_editor"], answer_id=sent.pk, is_accepted=True, reason="")
    assert inbox(actor).exists()
    last = asked.directive.points.last()
    answer = answering.send_evidence(
        actor=actor, addressee_id=asked.pk, point_id=last.pk, shown=Shown(words="Peta isu.")
    )
    judging.judge_answer(actor=actors["region_editor"], answer_id=answer.pk, is_accepted=True, reason="")
    assert not inbox(actor).exists()


def test_an_office_page_costs_four_queries_whatever_was_sent(sent, asked, today, django_assert_num_queries):
    with django_assert_num_queries(4):
        for line in lines_of(asked, today=today):
            if line.answer:
                assert [piece.words for piece in line.answer.evidence.all()]
                assert list(line.answer.verdicts.all()) == []
