"""Right of reply: the ladder, letters with numbers, outcomes, the file for the Press Council."""

import io
import threading
import zipfile
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from tests.apps.clarifications.claims import FACT, compared, opened, sha256

from kentongan.apps.clarifications.enums import LetterKind
from kentongan.apps.clarifications.errors import BadInput, CannotSign, NotAllowed, NotFound, WrongStage
from kentongan.apps.clarifications.models import Letter, Remedy, RemedyStep
from kentongan.apps.clarifications.queries.council_file import council_file
from kentongan.apps.clarifications.queries.figures import figures
from kentongan.apps.clarifications.queries.papers import letter_paper
from kentongan.apps.clarifications.queries.remedies import (
    ladder_of,
    letter_visible_to,
    remedies_listed,
    remedy_for_desk,
)
from kentongan.apps.clarifications.services.dating import redate_steps
from kentongan.apps.clarifications.services.letters import (
    LetterWords,
    change_letter,
    draft_letter,
    drop_letter,
    sign_letter,
)
from kentongan.apps.clarifications.services.remedies import close_remedy, reopen_remedy
from kentongan.apps.clarifications.services.reminding import remind_of_due
from kentongan.apps.clarifications.services.stepping import Taken, settle_step, take_step
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.pdf import as_pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def remedy(actors, cilegon, clock) -> Remedy:
    return compared(actors["unit_coord"], opened(actors["unit_coord"], cilegon, article_on=clock))


def signed(actors, remedy: Remedy, kind: str = "reply") -> Letter:
    letter = draft_letter(actor=actors["unit_coord"], remedy_id=remedy.pk, kind=kind)
    return sign_letter(actor=actors["unit_head"], letter_id=letter.pk)


def words_of(letter: Letter, **more: str) -> LetterWords:
    names = ("subject", "addressee", "opening", "lead_in", "closing", "attachments")
    return LetterWords(**{name: getattr(letter, name) for name in names} | more)


@pytest.mark.parametrize("name", ["contributor", "other_unit_head", "ppid", "auditor", "public"])
def test_others_open_no_case(actors, cilegon, clock, name):
    with pytest.raises(NotAllowed):
        opened(actors[name], cilegon, article_on=clock)


def test_a_case_without_an_article_is_refused(actors, cilegon, clock):
    with pytest.raises(BadInput):
        opened(actors["unit_coord"], cilegon, article_on=clock, address="")
    with pytest.raises(BadInput):
        opened(actors["unit_coord"], cilegon, article_on=clock + timedelta(days=30))


def test_the_ladder_shows_the_next_step_and_the_remedy_that_fits(actors, remedy):
    take_step(
        actor=actors["unit_coord"], remedy_id=remedy.pk, rung_key="contact", taken=Taken(note="Ditelepon.")
    )
    signed(actors, remedy, "clarification")
    ladder = ladder_of(remedy_for_desk(actors["unit_coord"], remedy.pk))
    assert [rung.rung.key for rung in ladder] == [
        *("contact", "clarification", "correction", "reply", "press_council", "own")
    ]
    assert [rung.rung.key for rung in ladder if rung.is_taken] == ["contact", "clarification"]
    assert [rung.rung.key for rung in ladder if rung.is_next] == ["correction"]


def test_a_step_has_its_deadline_with_its_proof(actors, remedy):
    step = take_step(
        actor=actors["unit_coord"], remedy_id=remedy.pk, rung_key="contact", taken=Taken(note="Ditelepon.")
    )
    assert step.due_at.date() == date(2026, 11, 24)
    assert "Norma rumah" in step.working
    remedy.refresh_from_db()
    assert remedy.next_due_at == step.due_at
    settle_step(actor=actors["unit_coord"], step_id=step.pk, result="Redaksi meminta surat resmi.")
    remedy.refresh_from_db()
    assert remedy.next_due_at is None


def test_a_step_with_a_letter_is_taken_by_signing(actors, remedy):
    with pytest.raises(BadInput):
        take_step(
            actor=actors["unit_coord"], remedy_id=remedy.pk, rung_key="reply", taken=Taken(note="Dikirim.")
        )


def test_an_attachment_is_what_it_says(actors, remedy):
    good = SimpleUploadedFile("bukti terima.pdf", b"%PDF-1.7 isi", "application/pdf")
    step = take_step(
        actor=actors["unit_coord"],
        remedy_id=remedy.pk,
        rung_key="contact",
        taken=Taken(note="Diantar.", upload=good),
    )
    assert step.attachment_name == "lampiran.pdf" and "bukti" not in step.attachment.name.rpartition("/")[2]
    bad = SimpleUploadedFile("bukti.pdf", b"<html><script>1</script>", "application/pdf")
    with pytest.raises(BadInput):
        take_step(
            actor=actors["unit_coord"],
            remedy_id=remedy.pk,
            rung_key="contact",
            taken=Taken(note="Diantar.", upload=bad),
        )


@pytest.mark.parametrize("kind", LetterKind.values)
def test_every_letter_is_written_from_the_facts(actors, remedy, kind):
    letter = draft_letter(actor=actors["unit_coord"], remedy_id=remedy.pk, kind=kind)
    assert "Kunjungan Lapas Kena Tarif" in letter.opening and "…" not in letter.opening
    assert letter.passages[0][1] == FACT + "."
    paper = letter_paper(letter)
    assert paper.stamp == "DRAF" and "LEMBAGA PEMASYARAKATAN KELAS IIA CILEGON" in paper.letterhead[-1]
    done = sign_letter(actor=actors["unit_head"], letter_id=letter.pk)
    paper = letter_paper(done)
    assert paper.stamp == "" and dict(paper.marks)["Nomor"] == done.reference
    assert as_pdf(paper).startswith(b"%PDF-") and as_docx(paper).startswith(b"PK")


def test_numbers_run_without_gap_by_office_and_year(actors, units, remedy, clock):
    draft = draft_letter(actor=actors["unit_coord"], remedy_id=remedy.pk, kind="reply")
    first = signed(actors, remedy, "clarification")
    drop_letter(actor=actors["unit_coord"], letter_id=draft.pk)
    second = signed(actors, remedy)
    other = compared(
        actors["other_unit_head"], opened(actors["other_unit_head"], units["lapas-nunukan"], article_on=clock)
    )
    letter = draft_letter(actor=actors["other_unit_head"], remedy_id=other.pk, kind="reply")
    theirs = sign_letter(actor=actors["other_unit_head"], letter_id=letter.pk)
    assert [first.number, second.number, theirs.number] == [1, 2, 1]
    assert second.reference == "2/HJ/LAPAS-CILEGON/XI/2026"
    with pytest.raises(IntegrityError), transaction.atomic():
        Letter.objects.filter(pk=second.pk).update(number=1)


def test_only_heads_sign_and_only_once(actors, remedy):
    letter = draft_letter(actor=actors["unit_coord"], remedy_id=remedy.pk, kind="reply")
    with pytest.raises(NotAllowed):
        sign_letter(actor=actors["unit_coord"], letter_id=letter.pk)
    with pytest.raises(NotFound):
        sign_letter(actor=actors["other_unit_head"], letter_id=letter.pk)
    done = sign_letter(actor=actors["unit_head"], letter_id=letter.pk)
    assert (done.signer_name, done.step.rung) == (actors["unit_head"].name, "reply")
    assert done.step.due_at > timezone.now()
    for act in (sign_letter, drop_letter):
        with pytest.raises(WrongStage):
            act(actor=actors["unit_head"], letter_id=letter.pk)
    with pytest.raises(WrongStage):
        change_letter(actor=actors["unit_head"], letter_id=letter.pk, words=words_of(letter))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Jika tidak dimuat, maka kami akan menempuh jalur hukum.", "mengancam"),
        ("Kami akan melaporkan penulisnya ke Polda.", "polisi"),
        ("Mohon berita tersebut segera dihapus.", "dihapus"),
    ],
)
def test_a_letter_that_threatens_is_not_signed(actors, remedy, words, why):
    letter = draft_letter(actor=actors["unit_coord"], remedy_id=remedy.pk, kind="reply")
    change_letter(actor=actors["unit_coord"], letter_id=letter.pk, words=words_of(letter, closing=words))
    with pytest.raises(CannotSign, match=why):
        sign_letter(actor=actors["unit_head"], letter_id=letter.pk)
    letter.refresh_from_db()
    assert not letter.is_signed and not RemedyStep.objects.exists()


def test_a_letter_without_passages_or_with_gaps_is_not_signed(actors, cilegon, clock):
    remedy = opened(actors["unit_coord"], cilegon, article_on=clock)
    letter = draft_letter(actor=actors["unit_coord"], remedy_id=remedy.pk, kind="reply")
    words = words_of(letter, closing="Hormat kami …", addressee="")
    change_letter(actor=actors["unit_coord"], letter_id=letter.pk, words=words)
    with pytest.raises(CannotSign) as refusal:
        sign_letter(actor=actors["unit_head"], letter_id=letter.pk)
    assert [reason.code for reason in refusal.value.reasons] == ["passages", "addressee", "gaps"]


def test_letters_stay_in_their_branch(actors, remedy):
    letter = signed(actors, remedy)
    assert letter_visible_to(actors["region_editor"], letter.pk) == letter
    for name in ("other_unit_head", "contributor", "auditor", "public"):
        assert letter_visible_to(actors[name], letter.pk) is None


def test_an_outcome_closes_the_case_and_can_be_taken_back(actors, remedy):
    with pytest.raises(BadInput, match="dimuat"):
        close_remedy(actor=actors["unit_coord"], remedy_id=remedy.pk, outcome="served")
    close_remedy(actor=actors["unit_coord"], remedy_id=remedy.pk, outcome="refused", note="Redaksi menolak.")
    with pytest.raises(WrongStage):
        draft_letter(actor=actors["unit_coord"], remedy_id=remedy.pk, kind="complaint")
    reopen_remedy(actor=actors["unit_coord"], remedy_id=remedy.pk)
    assert draft_letter(actor=actors["unit_coord"], remedy_id=remedy.pk, kind="complaint").pk


def test_the_file_for_the_press_council_holds_all_with_hashes(actors, remedy):
    signed(actors, remedy, "clarification")
    signed(actors, remedy)
    draft_letter(actor=actors["unit_coord"], remedy_id=remedy.pk, kind="complaint")
    archive = zipfile.ZipFile(io.BytesIO(council_file(remedy_for_desk(actors["unit_coord"], remedy.pk))))
    assert archive.testzip() is None
    names = archive.namelist()
    assert names == ["kronologi.pdf", "surat/01-clarification.pdf", "surat/02-reply.pdf", "SHA256SUMS.txt"]
    sums = dict(line.split("  ")[::-1] for line in archive.read("SHA256SUMS.txt").decode().splitlines())
    assert sums == {name: sha256(archive.read(name)) for name in names[:-1]}


def test_what_comes_due_is_told_once(actors, people, remedy):
    step = signed(actors, remedy).step
    assert remind_of_due() == 0
    RemedyStep.objects.filter(pk=step.pk).update(due_at=timezone.now() - timedelta(hours=1))
    assert (remind_of_due(), remind_of_due()) == (1, 0)
    told = Notice.objects.filter(url=f"/meja/klarifikasi/hak-jawab/{remedy.pk}/")
    assert [notice.user for notice in told] == [people["unit_coord"]]


def test_a_new_holiday_moves_the_deadline(actors, remedy, monkeypatch):
    step = signed(actors, remedy).step
    before = step.due_at
    closed = _one_day_more_closed(date(2026, 11, 25))
    monkeypatch.setattr("kentongan.apps.clarifications.services.dating.calendar", closed)
    assert redate_steps(because="Keputusan uji") == 1
    step.refresh_from_db()
    assert step.due_at > before and "25 November" in step.working
    assert redate_steps(because="Keputusan uji") == 0


def _one_day_more_closed(day: date):
    from kentongan.core.clock.days.calendar import Calendar
    from kentongan.core.clock.days.holiday import Holiday, HolidayKind, KnownYear

    holiday = Holiday(day=day, name="Libur uji", kind=HolidayKind.NATIONAL, source="Keputusan uji")
    years = [KnownYear(year, True, "uji") for year in (2026, 2027)]
    return lambda: Calendar([holiday], years=years)


def test_figures_are_told_by_branch(actors, remedy):
    close_remedy(actor=actors["unit_coord"], remedy_id=remedy.pk, outcome="no_answer")
    span = {"since": date(2026, 11, 1), "until": date(2026, 11, 30)}
    mine, theirs = figures(actors["region_editor"], **span), figures(actors["other_region_editor"], **span)
    assert (mine.cases, mine.success) == (1, 0.0)
    assert (theirs.cases, theirs.success) == (0, None)


def test_lists_and_pages_cost_the_same(actors, cilegon, clock, django_assert_num_queries):
    for number in range(4):
        opened(actors["unit_coord"], cilegon, article_on=clock, title=f"Berita {number} yang keliru")
    with django_assert_num_queries(1):
        assert len(list(remedies_listed(actors["unit_coord"], state="open"))) == 4
    one = Remedy.objects.first()
    with django_assert_num_queries(5):
        ladder_of(remedy_for_desk(actors["unit_coord"], one.pk))


@pytest.mark.django_db(transaction=True)
def test_two_who_sign_at_once_get_two_numbers(actors, cilegon, clock):
    letters = []
    for _ in range(4):
        remedy = compared(actors["unit_coord"], opened(actors["unit_coord"], cilegon, article_on=clock))
        letters.append(draft_letter(actor=actors["unit_coord"], remedy_id=remedy.pk, kind="reply").pk)

    def sign(pk: int) -> None:
        try:
            sign_letter(actor=actors["unit_head"], letter_id=pk)
        finally:
            connection.close()

    hands = [threading.Thread(target=sign, args=(pk,)) for pk in letters]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert sorted(Letter.objects.values_list("number", flat=True)) == [1, 2, 3, 4]
    assert Letter.objects.filter(signed_at__lt=datetime(2026, 11, 1, tzinfo=UTC)).count() == 0
