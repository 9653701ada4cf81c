"""What waits for the head of an office: counts of other desks, each with the door to it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_noop

from kentongan.apps.crisis.queries.board import open_cases
from kentongan.apps.directives.queries.directives import inbox
from kentongan.apps.newsroom.queries.board import board
from kentongan.apps.openness.enums import ObjectionStatus
from kentongan.apps.openness.queries.requests import objections_visible_to
from kentongan.apps.press.queries.enquiries import enquiry_board
from kentongan.apps.readiness.queries.reviews import open_actions
from kentongan.apps.stakeholders.queries.complaints import complaint_list
from kentongan.foundation.accounts.actor import Actor


@dataclass(frozen=True, slots=True)
class Errand:
    """One kind of thing that can wait: its name, how many, where they are."""

    key: str
    label: str
    url: str
    count: Callable[[Actor, date], int]


ERRANDS = (
    Errand(
        "approve", gettext_noop("Berita menunggu putusan Anda"), "/meja/", lambda a, _d: len(board(a).waiting)
    ),
    Errand(
        "publish", gettext_noop("Berita disetujui, belum terbit"), "/meja/", lambda a, _d: len(board(a).ready)
    ),
    Errand(
        "cases", gettext_noop("Kasus krisis berjalan"), "/meja/krisis/", lambda a, _d: open_cases(a).count()
    ),
    Errand(
        "press",
        gettext_noop("Pertanyaan pers belum dijawab"),
        "/meja/pers/",
        lambda a, _d: enquiry_board(a).count(),
    ),
    Errand(
        "complaints",
        gettext_noop("Aduan lewat tenggat"),
        "/meja/mitra/aduan/",
        lambda a, day: complaint_list(a, group="terlambat", today=day).count(),
    ),
    Errand(
        "objections",
        gettext_noop("Keberatan menunggu putusan"),
        "/meja/layanan-informasi/keberatan/",
        lambda a, _d: objections_visible_to(a).filter(status=ObjectionStatus.FILED).count(),
    ),
    Errand(
        "directives",
        gettext_noop("Arahan belum diakui atau belum selesai"),
        "/meja/arahan/",
        lambda a, _d: inbox(a).count(),
    ),
    Errand(
        "actions",
        gettext_noop("Tindakan setelah krisis yang terlambat"),
        "/meja/kesiapan/",
        lambda a, day: open_actions(a).filter(due__lt=day).count(),
    ),
)
BY_KEY = {errand.key: errand for errand in ERRANDS}


def waiting_for(head: Actor, day: date) -> list[dict[str, object]]:
    """What waits, without what does not; some fifteen queries, whatever lies there."""
    counted = ((errand.key, errand.count(head, day)) for errand in ERRANDS)
    return [{"key": key, "count": count} for key, count in counted if count]
