"""Programmes of the demo: one that went out last week, one call that is open. Everything in it is invented."""

from datetime import timedelta
from uuid import NAMESPACE_URL, uuid5

from django.db.models import Exists, OuterRef
from django.utils import timezone

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.programmes.models import Call, Programme
from kentongan.apps.programmes.services import broadcasting, calling, founding, rundown, selecting, submitting
from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.timetravel import as_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role

_LAST, _NOW = "Tangan yang bekerja", "Dapur yang sehat"
_WANTED = "Video paling lama dua menit atau naskah satu halaman. Satu orang, satu pekerjaan, satu hasil. Tanpa pidato."
_SENT = 6
_VERDICTS = ("accepted", "accepted", "shortlisted", "returned", "declined", "accepted")
_NOTES = {
    "returned": "Suaranya tertutup angin; rekam ulang di dalam.",
    "declined": "Temanya sudah tayang bulan lalu.",
}


def furnish() -> None:
    """A call with its selection, an episode that went out, and a call that is open; nothing where calls stand."""
    if Call.objects.exists() or not Unit.objects.filter(type="directorate").exists():
        return
    founding.load_programmes()
    programme = Programme.objects.select_related("unit").filter(key="apa-kabar-pemasyarakatan").first()
    editor = User.objects.filter(email="redaktur.pusat@peraga.test").first()
    if programme is None or editor is None:
        return
    desk, now = actor_of(editor), timezone.now()
    with as_of(now - timedelta(days=30)):
        call = _call(desk, programme, _LAST, timezone.now() + timedelta(days=10))
    with as_of(now - timedelta(days=25)):
        sent = _send(call)
    with as_of(now - timedelta(days=18)):
        chosen = _select(desk, sent)
    _air(desk, programme, chosen)
    with as_of(now - timedelta(days=2)):
        _call(desk, programme, _NOW, now + timedelta(days=12))


def _call(desk: Actor, programme: Programme, theme: str, deadline) -> Call:
    words = calling.CallWords(theme, _WANTED, deadline)
    call = calling.open_call(actor=desk, programme_id=programme.pk, scope_id=programme.unit_id, words=words)
    # The queue of the demo would tell hundreds of offices: here the call counts as announced.
    Call.objects.filter(pk=call.pk).update(announced_at=timezone.now())
    return call


def _send(call: Call) -> list[tuple[int, str]]:
    """One contribution from each of a few offices that have a public story and a contributor."""
    writers = Appointment.objects.filter(unit_id=OuterRef("unit_id"), role=Role.CONTRIBUTOR)
    stories = Story.objects.filter(Exists(writers), status=StoryStatus.PUBLISHED).order_by(
        "unit_id", "-published_at"
    )
    sent = []
    # The office that holds the programme does not select its own.
    stories = stories.exclude(unit_id=call.programme.unit_id)
    for story in stories.distinct("unit_id").select_related("unit")[:_SENT]:
        user = (
            Appointment.objects.filter(unit=story.unit, role=Role.CONTRIBUTOR).select_related("user")[0].user
        )
        row = submitting.submit_to_call(
            actor=actor_of(user),
            call_id=call.pk,
            unit_id=story.unit_id,
            filing_key=uuid5(NAMESPACE_URL, f"peraga/{story.pk}"),
            words=submitting.SubmissionWords(
                title=story.headline[:120],
                synopsis="Peraga: satu orang menunjukkan pekerjaannya, dari bahan sampai hasil.",
                format="video",
                link=f"https://video.peraga.test/{story.pk}",
                story_id=story.pk,
            ),
        )
        sent.append((row.pk, row.title))
    return sent


def _select(desk: Actor, sent: list[tuple[int, str]]) -> list[int]:
    chosen = []
    for (key, _title), verdict in zip(sent, _VERDICTS, strict=False):
        selecting.rule_on_submission(
            actor=desk, submission_id=key, verdict=verdict, note=_NOTES.get(verdict, "")
        )
        if verdict == "accepted":
            chosen.append(key)
    return chosen


def _air(desk: Actor, programme: Programme, chosen: list[int]) -> None:
    aired = timezone.now() - timedelta(days=7)
    plan = rundown.EpisodeWords(_LAST, aired, 900)
    episode = rundown.plan_episode(actor=desk, programme_id=programme.pk, words=plan)
    lines = [rundown.SegmentWords(45, title="Pembuka")]
    lines += [rundown.SegmentWords(150, submission_id=key) for key in chosen]
    for words in (*lines, rundown.SegmentWords(40, title="Penutup")):
        rundown.add_segment(actor=desk, episode_id=episode.pk, words=words)
    seen = broadcasting.Viewers(4_210, "statistik kanal peraga", timezone.localdate() - timedelta(days=1))
    said = broadcasting.BroadcastWords(
        aired, "Kanal Peraga Ditjenpas", "https://video.peraga.test/episode-1", seen
    )
    broadcasting.log_broadcast(actor=desk, episode_id=episode.pk, words=said)
