"""The file for the Press Council: chronology, letters and evidence in one archive."""

import hashlib
import io
import zipfile
from collections.abc import Iterator

from kentongan.apps.clarifications.enums import CaptureKind
from kentongan.apps.clarifications.models import Capture, Remedy
from kentongan.apps.clarifications.queries.papers import chronology_paper, letter_paper
from kentongan.core.wire.notes import moment_in_words
from kentongan.foundation.papers.pdf import as_pdf

Member = tuple[str, bytes]


def council_file(remedy: Remedy) -> bytes:
    """A ZIP with `kronologi.pdf`, the signed letters, the evidence as it was captured, and SHA256SUMS.txt over all.

    Captured pages are named .txt: they are strangers' markup, and nothing in them is to run. Needs `remedy_for_desk`.
    """
    captures = list(_captures(remedy))
    evidence = [(name, content) for name, content, _ in captures]
    table = [(name, moment_in_words(row.captured_at), row.sha256) for name, _, row in captures]
    chronology = as_pdf(chronology_paper(remedy, table))
    members = [("kronologi.pdf", chronology), *_letters(remedy), *evidence, *_attachments(remedy)]
    return _packed([*members, ("SHA256SUMS.txt", _sums(members))])


def _captures(remedy: Remedy) -> Iterator[tuple[str, bytes, Capture]]:
    rows = list(remedy.captures.exclude(sha256="").order_by("id"))
    if remedy.claim_id:
        rows += Capture.objects.filter(sighting__claim_id=remedy.claim_id).exclude(sha256="").order_by("id")
    for place, row in enumerate(rows, 1):
        ending = "jpg" if row.kind == CaptureKind.SCREENSHOT else "html.txt"
        with row.file.open("rb") as file:
            yield f"bukti/{place:02d}-{row.aim}.{ending}", file.read(), row


def _letters(remedy: Remedy) -> Iterator[Member]:
    signed = remedy.letters.filter(signed_at__isnull=False).select_related("unit").order_by("signed_at")
    for place, letter in enumerate(signed, 1):
        yield f"surat/{place:02d}-{letter.kind}.pdf", as_pdf(letter_paper(letter))


def _attachments(remedy: Remedy) -> Iterator[Member]:
    for place, step in enumerate(remedy.steps.exclude(attachment="").order_by("id"), 1):
        with step.attachment.open("rb") as file:
            yield f"lampiran/{place:02d}-{step.rung}-{step.attachment_name}", file.read()


def _sums(members: list[Member]) -> bytes:
    return "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in members).encode()


def _packed(members: list[Member]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return written.getvalue()
