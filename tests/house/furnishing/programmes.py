"""Program: what stands in the world behind the doors."""

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.house.people import PLACES

from kentongan.apps.programmes.services import (
    broadcasting,
    calling,
    founding,
    rundown,
    selecting,
    submitting,
)

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """A programme at every place, with a call, contributions, an episode to come and one that went out."""
    for place in PLACES:
        _furnish(world, place)


def _furnish(world: "World", place: str) -> None:
    desk, unit, now = world.actor("central_editor"), world.units[place], timezone.now()
    programme = founding.found_programme(
        actor=desk,
        unit_id=unit.pk,
        words=founding.ProgrammeWords(title=f"Kabar {place}", formats=("video", "text")),
    )
    words = calling.CallWords(f"Tema {place}", "Video dua menit.", now + timedelta(days=7))
    call = calling.open_call(actor=desk, programme_id=programme.pk, scope_id=unit.pk, words=words)
    keys = {"programme": programme.pk, "call": call.pk}
    for kind in ("submission", "chosen", "aired"):
        file = SimpleUploadedFile("naskah.txt", f"Naskah {place}".encode()) if kind == "submission" else None
        row = submitting.submit_to_call(
            actor=world.actor(f"penulis-{place}"),
            call_id=call.pk,
            unit_id=unit.pk,
            filing_key=uuid4(),
            words=submitting.SubmissionWords(
                f"Usulan {kind} {place}", "Sinopsis.", "text", "https://contoh.test/v"
            ),
            file=file,
        )
        keys[f"programme_{kind}"] = row.pk
        if kind != "submission":
            selecting.rule_on_submission(actor=desk, submission_id=row.pk, verdict="accepted")
    for kind, chosen in (("episode", "chosen"), ("episode_aired", "aired")):
        plan = rundown.EpisodeWords(f"Episode {place}", now + timedelta(days=9), 1800)
        episode = rundown.plan_episode(actor=desk, programme_id=programme.pk, words=plan)
        rundown.add_segment(
            actor=desk, episode_id=episode.pk, words=rundown.SegmentWords(60, title="Pembuka")
        )
        segment = rundown.add_segment(
            actor=desk,
            episode_id=episode.pk,
            words=rundown.SegmentWords(120, submission_id=keys[f"programme_{chosen}"]),
        )
        keys |= {kind: episode.pk, f"{kind}_segment": segment.pk}
    said = broadcasting.BroadcastWords(now - timedelta(hours=1), "Kanal Contoh")
    row = broadcasting.log_broadcast(actor=desk, episode_id=keys["episode_aired"], words=said)
    for kind, key in (keys | {"broadcast": row.pk}).items():
        world.things[kind, place] = key
