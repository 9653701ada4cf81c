"""Stories to send, and the worker's steps told by hand."""

from dataclasses import replace
from datetime import UTC, datetime

from kentongan.apps.channels.models import Dispatch
from kentongan.apps.channels.services.attempt import attempt_dispatch
from kentongan.core.wire.newsitem import CorrectionNote, NewsItem, Party

URI = "tag:contoh.test,2026:berita/1"
AT = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
BODY = "Cilegon, INFO_PAS – Sebanyak 40 warga binaan Lapas Kelas IIA Cilegon memanen 120 kg pakcoy, Jumat (20/11)."


def story(version: int = 1, **changes: object) -> NewsItem:
    """Version `version` of one story; a canceled one carries the note of its withdrawal."""
    item = NewsItem(
        uri=URI,
        version=version,
        headline="Warga Binaan Lapas Cilegon Panen Pakcoy",
        slug="panen-pakcoy",
        body_text=f"{BODY}\n\nPanen versi {version}.",
        body_html=f"<p>{BODY}</p><p>Panen versi {version}.</p>",
        url="https://contoh.test/berita/1-panen-pakcoy/",
        issuer=Party(name="Lapas Kelas IIA Cilegon"),
        firstcreated=AT,
        versioncreated=AT,
        published=AT,
    )
    return replace(item, **changes)


def corrected(version: int) -> NewsItem:
    return story(
        version, corrections=(CorrectionNote(at=AT, kind="corrected", reason="Jumlah panen diperbaiki."),)
    )


def withdrawn(version: int) -> NewsItem:
    note = CorrectionNote(at=AT, kind="withdrawn", reason="Peristiwa ini ternyata belum berlangsung.")
    return story(version, pubstatus="canceled", corrections=(note,))


def attempt_all() -> None:
    """Runs one attempt of every dispatch that waits, in the order of planning."""
    for pk in (
        Dispatch.objects.filter(status__in=["queued", "failed"]).order_by("id").values_list("id", flat=True)
    ):
        attempt_dispatch(dispatch_id=pk)


def statuses() -> dict[str, list[str]]:
    """The statuses by operation, in the order of planning."""
    found: dict[str, list[str]] = {}
    for operation, status in Dispatch.objects.order_by("id").values_list("operation", "status"):
        found.setdefault(operation, []).append(status)
    return found
