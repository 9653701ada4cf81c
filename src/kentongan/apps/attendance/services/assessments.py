"""Questions before and after an event: setting them from a table, answering them once a stage."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.attendance.enums import Stage
from kentongan.apps.attendance.errors import BadWords, LinkClosed, WrongStage
from kentongan.apps.attendance.models import Assessment, Question, Sitting
from kentongan.apps.attendance.queries.assessment import HEADER, assessment_of, stage_now
from kentongan.apps.attendance.queries.books import participant_at
from kentongan.apps.attendance.services.reach import event_to_run
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail
from kentongan.foundation.sheets.reading import read_sheet
from kentongan.foundation.sheets.sheet import Row

_MOST = 50
_LETTERS = "abcde"


@transaction.atomic
def set_questions(*, actor: Actor, event_id: int, title: str, content: bytes) -> Assessment:
    """Takes the questions of an event from a table (pertanyaan, a to e, kunci). Audited with their number.

    Refuses a table with a fault, naming the line; refuses to change questions that somebody has answered.
    """
    event = event_to_run(actor, event_id)
    questions = _questions(content)
    if Sitting.objects.filter(assessment__event=event).exists():
        raise WrongStage(_("Sudah ada yang menjawab; soalnya tidak dapat diganti lagi."))
    Assessment.objects.filter(event=event).delete()
    words = " ".join(title.split())[:160] or event.title[:160]
    made = Assessment.objects.create(event=event, title=words, made_by_id=actor.user_id)
    for question in questions:
        question.assessment = made
    Question.objects.bulk_create(questions)
    trail.record(
        actor, "assessment_set", f"event:{event.pk}", path=event.unit.path or "", detail={"n": len(questions)}
    )
    return made


@transaction.atomic
def remove_questions(*, actor: Actor, event_id: int) -> None:
    """Takes the questions off an event as long as nobody answered them. Audited."""
    event = event_to_run(actor, event_id)
    if Sitting.objects.filter(assessment__event=event).exists():
        raise WrongStage(_("Sudah ada yang menjawab; soalnya tidak dapat dihapus lagi."))
    Assessment.objects.filter(event=event).delete()
    trail.record(actor, "assessment_removed", f"event:{event.pk}", path=event.unit.path or "")


@transaction.atomic
def answer_questions(*, token: str, stage: str, answers: Mapping[int, int]) -> Sitting:
    """Scores one person's answers (place of the choice by number of the question), once before and once after.

    Refuses a stage that is not open, a question left out; who answered already keeps the first answers.
    """
    now = timezone.now()
    person = participant_at(token, now)
    assessment = assessment_of(person.event) if person else None
    if person is None or assessment is None:
        raise LinkClosed
    if stage not in Stage.values or stage_now(person.event, now) != stage:
        raise WrongStage(_("Asesmen ini belum dibuka atau sudah ditutup."))
    questions = list(assessment.questions.all())
    given = {one.number: answers.get(one.number, -1) for one in questions}
    if any(not 0 <= given[one.number] < len(one.choices) for one in questions):
        raise BadWords(_("Jawab semua pertanyaan; jawaban Anda yang lain tetap tersimpan di halaman ini."))
    score = sum(given[one.number] == one.key for one in questions)
    words = {"answers": given, "score": score, "most": len(questions), "at": now}
    sitting, _is_new = Sitting.objects.get_or_create(
        assessment=assessment, participant=person, stage=stage, defaults=words
    )
    return sitting


def _questions(content: bytes) -> list[Question]:
    sheet = read_sheet(content)
    header = [cell.lower() for cell in sheet.header]
    if any(name not in header for name in ("pertanyaan", "a", "b", "kunci")):
        raise BadWords(_("Kolom yang diperlukan: %(names)s.") % {"names": ", ".join(HEADER)}, "file")
    if not 0 < len(sheet.rows) <= _MOST:
        raise BadWords(_("Isi satu sampai %(most)s pertanyaan.") % {"most": _MOST}, "file")
    return [_question(number, row, header) for number, row in enumerate(sheet.rows, 1)]


def _question(number: int, row: Row, header: list[str]) -> Question:
    cells = {name: row.cells[at] if at < len(row.cells) else "" for at, name in enumerate(header)}
    choices = [cells.get(letter, "")[:200] for letter in _LETTERS]
    while choices and not choices[-1]:
        choices.pop()
    key = _LETTERS.find(cells["kunci"].strip().lower()[:1] or "?")
    faults = (
        (not cells["pertanyaan"], _("pertanyaannya kosong")),
        (len(choices) < 2 or "" in choices, _("perlu paling sedikit dua pilihan tanpa sela")),
        (not 0 <= key < len(choices), _("kuncinya bukan huruf salah satu pilihan")),
        (len(set(choices)) < len(choices), _("ada dua pilihan yang sama")),
    )
    if why := next((words for is_wrong, words in faults if is_wrong), ""):
        raise BadWords(_("Baris %(n)s: %(why)s.") % {"n": row.number, "why": why}, "file")
    return Question(number=number, text=cells["pertanyaan"][:500], choices=choices, key=key)
