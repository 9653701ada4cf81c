"""The life-line of a story as far as the newsroom knows it. Channels and monitoring tell the rest."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from django.utils.translation import gettext as _

from kentongan.apps.newsroom.enums import CorrectionOutcome, LookOutcome, NoteKind, Verdict
from kentongan.apps.newsroom.models import Correction, Decision, Look, PublicNote, Story, StoryVersion
from kentongan.foundation.accounts.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Something that happened. `kind`: filed, saved, checked, submitted, approved, returned, published, proposed,
    corrected, withdrawn, unpublished, look_asked, looked_at. `version` is the number of the save
    it is about: the evidence."""

    kind: str
    label: str
    at: datetime
    actor: str = ""
    title: str = ""
    text: str = ""
    tone: str = "mute"
    version: int | None = None


def lifeline(story: Story) -> tuple[Stage, ...]:
    """All stages of one story, oldest first; six queries, however long its life."""
    decisions = list(
        Decision.objects.filter(story_id=story.pk)
        .select_related("officer", "version", "on_behalf_of")
        .order_by("id")
    )
    proposals = list(Correction.objects.filter(story_id=story.pk).select_related("proposed_by", "version"))
    weighty = {row.version_id for row in [*decisions, *proposals]} | {story.current_id, story.public_id}
    stages = [
        *_saves(story, weighty),
        *map(_decided, decisions),
        *map(_proposed, proposals),
        *_notes(story),
        *_looks(story),
        *_milestones(story),
    ]
    return tuple(sorted(stages, key=lambda stage: stage.at))


def _saves(story: Story, weighty: Collection[int]) -> Iterator[Stage]:
    """A stage a save, and the report of those that somebody decided on. A run of saves by one hand is one stage."""
    rows = (
        StoryVersion.objects.filter(story_id=story.pk).select_related("author", "report").order_by("number")
    )
    run = 0
    for row, following in pairwise([*rows, None]):
        run += 1
        goes_on = following and row.number > 1 and following.author_id == row.author_id
        if goes_on and row.pk not in weighty:
            continue
        yield _saved(row, run)
        run = 0
        if row.report and row.pk in weighty:
            yield _checked(row)


def _saved(row: StoryVersion, run: int) -> Stage:
    if row.number == 1:
        label = _("Ditulis")
    else:
        label = _("Naskah disimpan %d kali") % run if run > 1 else _("Naskah disimpan")
    return Stage(
        kind="filed" if row.number == 1 else "saved",
        label=label,
        at=row.saved_at,
        actor=row.author.name,
        tone="info" if row.number == 1 else "mute",
        version=row.number,
    )


def _checked(row: StoryVersion) -> Stage:
    report = row.report
    return Stage(
        kind="checked",
        label=_("Diperiksa standar"),
        at=report.made_at,
        text=_("%(blocking)d temuan menahan, %(warnings)d peringatan (mesin %(engine)s)")
        % {"blocking": report.blocking, "warnings": report.warnings, "engine": report.engine},
        tone="stop" if report.blocking else "ok",
        version=row.number,
    )


def _decided(row: Decision) -> Stage:
    approved = row.verdict == Verdict.APPROVE
    lent = _("Atas limpahan %s.") % row.on_behalf_of.name if row.on_behalf_of else ""
    reason = row.get_reason_display() + "." if row.reason else ""
    words = " ".join(filter(None, [lent, reason, row.note]))
    return Stage(
        kind="approved" if approved else "returned",
        label=_("Disetujui") if approved else _("Dikembalikan"),
        at=row.at,
        actor=row.officer.name,
        title=row.officer_title or Role(row.step).label,
        text=words,
        tone="ok" if approved else "warn",
        version=row.version.number,
    )


def _proposed(row: Correction) -> Stage:
    ends = {CorrectionOutcome.OPEN: _("menunggu orang kedua"), CorrectionOutcome.DROPPED: _("dibatalkan")}
    return Stage(
        kind="proposed",
        label=_("Ralat diusulkan"),
        at=row.proposed_at,
        actor=row.proposed_by.name,
        text=" · ".join(filter(None, [row.reason, ends.get(row.outcome, "")])),
        tone="warn",
        version=row.version.number,
    )


def _notes(story: Story) -> list[Stage]:
    labels = {
        NoteKind.CORRECTED: _("Diralat"),
        NoteKind.WITHDRAWN: _("Ditarik"),
        NoteKind.UNPUBLISHED: _("Diturunkan"),
    }
    rows = PublicNote.objects.filter(story_id=story.pk).select_related("by").order_by("id")
    return [
        Stage(
            kind=row.kind,
            label=labels[row.kind],
            at=row.at,
            actor=row.by.name,
            text=row.reason,
            tone="info" if row.kind == NoteKind.CORRECTED else "stop",
        )
        for row in rows
    ]


def _looks(story: Story) -> Iterator[Stage]:
    rows = Look.objects.filter(story_id=story.pk).select_related("officer", "forced_by").order_by("id")
    for row in rows:
        yield Stage(
            kind="look_asked",
            label=_("Tinjauan diminta: %s") % row.get_kind_display(),
            at=row.asked_at,
            actor=row.forced_by.name if row.forced_by else "",
            text=row.reason,
            tone="warn",
        )
        if not row.is_open:
            yield Stage(
                kind="looked_at",
                label=_("Ditinjau setelah terbit: %s") % row.get_outcome_display(),
                at=row.at,
                actor=row.officer.name,
                text=row.note,
                tone="ok" if row.outcome == LookOutcome.FINE else "stop",
            )


def _milestones(story: Story) -> list[Stage]:
    people = Story.objects.filter(pk=story.pk).values_list("submitted_by__name", "published_by__name").first()
    stages = []
    if story.submitted_at:
        stages.append(
            Stage(
                kind="submitted",
                label=_("Diajukan"),
                at=story.submitted_at,
                actor=people[0] or "",
                tone="info",
            )
        )
    if story.published_at:
        stages.append(
            Stage(
                kind="published", label=_("Terbit"), at=story.published_at, actor=people[1] or "", tone="ok"
            )
        )
    return stages
