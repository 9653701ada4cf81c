"""Program: every door."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone
from tests.house.access.row import NEWSROOM, STAFF, Row, Sample, act, page, thing

RUNNERS = frozenset({"region_editor", "region_head", "central_editor", "central_lead"})
Words = Callable[[Sample], Mapping[str, Any]]


def _of(**names: str) -> Words:
    return lambda s: {name: s.thing(kind) for name, kind in names.items()}


def _unit(sample: Sample) -> int:
    return sample.world.units[sample.place].pk


def _at(**ahead: int) -> str:
    return (timezone.now() + timedelta(**ahead)).strftime("%Y-%m-%dT%H:%M")


PROGRAMME, CALL, SUBMISSION = (
    _of(programme_id="programme"),
    _of(call_id="call"),
    _of(submission_id="programme_submission"),
)
EPISODE = _of(episode_id="episode")
SEGMENT = _of(episode_id="episode", segment_id="episode_segment")
COUNTED = _of(episode_id="episode_aired", broadcast_id="broadcast")
SENT = {"title": "Usulan", "synopsis": "Sinopsis.", "format": "text", "link": "https://contoh.test/a"}


def _founded(s: Sample) -> Mapping[str, Any]:
    return {"unit": _unit(s), "title": "Program Baru", "rhythm": "weekly", "formats": ["video"]}


def _called(s: Sample) -> Mapping[str, Any]:
    return {"scope": _unit(s), "theme": "Tema", "wanted": "Video.", "deadline": _at(days=5)}


def _sent(s: Sample) -> Mapping[str, Any]:
    return SENT | {"unit": _unit(s), "filing_key": str(uuid4())}


def _planned(_s: Sample) -> Mapping[str, Any]:
    return {"title": "Episode", "planned_at": _at(days=3), "length": "30.00"}


def _aired(_s: Sample) -> Mapping[str, Any]:
    return {"aired_at": _at(hours=-30), "medium": "Kanal"}


def _counted(_s: Sample) -> Mapping[str, Any]:
    return {
        "viewers": "100",
        "viewers_source": "Statistik kanal",
        "counted_on": timezone.localdate().isoformat(),
    }


def _form(form: str, words: Words) -> Words:
    return lambda s: {**words(s), "form": form}


ROWS: tuple[Row, ...] = (
    page("programme_list", STAFF, shows=lambda s: f"Tema {s.place}"),
    page("programme_submissions", STAFF, shows=lambda s: f"Usulan submission {s.place}"),
    page("programme_found", RUNNERS),
    act("programme_found", RUNNERS, lambda _s: {}, _founded, denied=(400, 403, 404)),
    thing("programme_page", STAFF, PROGRAMME),
    thing("programme_change", RUNNERS, PROGRAMME),
    act(
        "programme_change",
        RUNNERS,
        PROGRAMME,
        lambda _s: {"title": "Nama", "rhythm": "daily", "formats": ["audio"]},
    ),
    act("programme_end", RUNNERS, PROGRAMME, lambda _s: {"is_over": "1"}),
    thing("programme_log_export", STAFF, _form("csv", PROGRAMME)),
    thing("programme_call_open", RUNNERS, PROGRAMME),
    act("programme_call_open", RUNNERS, PROGRAMME, _called),
    thing("programme_episode_plan", RUNNERS, PROGRAMME),
    act("programme_episode_plan", RUNNERS, PROGRAMME, _planned),
    thing("programme_call", STAFF, CALL),
    thing("programme_call_change", RUNNERS, CALL),
    act("programme_call_change", RUNNERS, CALL, _called),
    act("programme_call_close", RUNNERS, CALL),
    thing("programme_call_export", STAFF, _form("csv", CALL)),
    thing("programme_submit", NEWSROOM, CALL),
    act("programme_submit", NEWSROOM, CALL, _sent),
    thing("programme_submission", STAFF, SUBMISSION),
    thing("programme_submission_change", NEWSROOM, SUBMISSION),
    act("programme_submission_change", NEWSROOM, SUBMISSION, lambda _s: SENT),
    act("programme_withdraw", NEWSROOM, SUBMISSION),
    act("programme_rule", RUNNERS, SUBMISSION, lambda _s: {"verdict": "declined", "note": "Temanya lain."}),
    thing("programme_file", STAFF, SUBMISSION),
    thing("programme_episode", STAFF, EPISODE),
    thing("programme_rundown", STAFF, _form("docx", EPISODE)),
    act("programme_segment_add", RUNNERS, EPISODE, lambda _s: {"title": "Penutup", "seconds": "1.30"}),
    act("programme_segment_move", RUNNERS, SEGMENT, lambda _s: {"to": "up"}),
    act("programme_segment_time", RUNNERS, SEGMENT, lambda _s: {"seconds": "2.00"}),
    act("programme_segment_remove", RUNNERS, SEGMENT),
    thing("programme_broadcast_log", RUNNERS, EPISODE),
    act("programme_broadcast_log", RUNNERS, EPISODE, _aired),
    thing("programme_viewers", RUNNERS, COUNTED),
    act("programme_viewers", RUNNERS, COUNTED, _counted),
)
