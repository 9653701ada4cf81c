"""From the file to its rows, a hundred at a time. Cut off anywhere and begun again, no row is lost or double."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.intake.enums import BatchKind, BatchState
from kentongan.apps.intake.models import OldBatch, OldStory
from kentongan.apps.intake.services.history.judging import Judge
from kentongan.core.oldsite.item import BadSource, OldItem
from kentongan.core.oldsite.table import read_table
from kentongan.core.oldsite.wxr import read_wxr
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.notices.services import tell
from kentongan.foundation.sheets.delimited import lines_of_text
from kentongan.foundation.sheets.reading import ZIP_MARK
from kentongan.foundation.sheets.sheet import SheetFault
from kentongan.foundation.sheets.workbook import lines_of_workbook

BATCH = 100


def read_batch(*, batch_id: int) -> None:
    """Reads a file to its end, or says on it why not, and tells whoever sent it."""
    batch = OldBatch.objects.select_related("unit", "sent_by").filter(pk=batch_id).first()
    if batch is None or batch.state != BatchState.READING:
        return
    try:
        with batch.file.open("rb") as kept:
            whole = _read(batch, kept)
    except (BadSource, SheetFault) as fault:
        _end(batch, BatchState.FAILED, _words(fault))
        return
    if whole:
        _end(batch, BatchState.READ, "")


def _read(batch: OldBatch, kept: BinaryIO) -> bool:
    """Whether the file was read to its end: somebody may undo the import meanwhile."""
    judge, waiting = Judge(batch), []
    for item in _items(batch.kind, kept):
        if item.number > batch.place:
            waiting.append(item)
        if len(waiting) == BATCH:
            if not _keep(batch, judge, waiting):
                return False
            waiting = []
    return not waiting or _keep(batch, judge, waiting)


def _items(kind: str, kept: BinaryIO) -> Iterator[OldItem]:
    if kind == BatchKind.WORDPRESS:
        return read_wxr(kept)
    content = kept.read()
    is_book = content.startswith(ZIP_MARK)
    return read_table(lines_of_workbook(content) if is_book else lines_of_text(content))


@transaction.atomic
def _keep(batch: OldBatch, judge: Judge, items: Sequence[OldItem]) -> bool:
    """Writes the rows; those that another try has written meanwhile stay as they are."""
    locked = OldBatch.objects.select_for_update().get(pk=batch.pk)
    if locked.state != BatchState.READING:
        return False
    OldStory.objects.bulk_create(judge.rows([item for item in items if item.number > locked.place]))
    locked.place = max(locked.place, items[-1].number)
    locked.save(update_fields=["place"])
    return True


@transaction.atomic
def _end(batch: OldBatch, state: str, fault: str) -> None:
    moved = OldBatch.objects.filter(pk=batch.pk, state=BatchState.READING).update(
        state=state, fault=fault[:300]
    )
    if not moved:
        return
    words = {
        BatchState.READ: gettext_noop("Berkas arsip %(name)s selesai dibaca dan menunggu Anda periksa."),
        BatchState.FAILED: gettext_noop("Berkas arsip %(name)s tidak dapat dibaca sampai selesai."),
    }
    tell(
        users=[batch.sent_by],
        words=words[BatchState(state)],
        values={"name": batch.name},
        url=reverse("old_batch_page", args=[batch.pk]),
        path=batch.unit.path,
        needs=Permission.INTAKE_MANAGE,
    )


def _words(fault: BadSource | SheetFault) -> str:
    if isinstance(fault, SheetFault):
        return fault.message
    words = {
        "columns": _("Kolom ini tidak ada pada baris judul: %(what)s."),
        "rows": _("Berkas berisi lebih dari %(what)s baris. Bagi menjadi beberapa berkas."),
        "empty": _("Berkas ini kosong. Baris pertama harus berisi nama kolom."),
        "broken": _("Berkas ini putus di tengah atau rusak: %(what)s. Ekspor ulang dari WordPress."),
        "hostile": _("Berkas ini memuat definisi XML yang tidak diterima."),
    }
    said = words.get(fault.code, _("Berkas ini bukan ekspor WordPress dan bukan tabel: %(what)s."))
    return said % {"what": fault.detail}
