"""Letters and the chronology of a case as papers, before they have a format."""

from kentongan.apps.clarifications.models import Letter, Remedy
from kentongan.apps.newsroom.queries.moments import day_in_words, local_day
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import ancestors
from kentongan.core.claims.ladder.rungs import rung
from kentongan.core.wire.notes import moment_in_words
from kentongan.foundation.papers.paper import Grid, Heading, Paper, Points, Words

DRAFT_STAMP = "DRAF"


def letter_paper(letter: Letter) -> Paper:
    """The letter with the head of its office; stamped DRAF until it is signed. One query for the head."""
    signed = letter.signed_at
    day = day_in_words(local_day(signed, letter.unit.time_zone)).partition(", ")[2] if signed else "…"
    return Paper(
        title=letter.get_kind_display(),
        letterhead=_letterhead(letter.unit),
        marks=(
            ("Nomor", letter.reference or "(diberikan saat ditandatangani)"),
            ("Lampiran", letter.attachments or "-"),
            ("Hal", letter.subject),
        ),
        addressee=("Kepada Yth.", *letter.addressee.splitlines()),
        blocks=(
            *(Words(words) for words in letter.opening.split("\n\n")),
            Words(letter.lead_in),
            Grid(
                ("Tertulis di berita", "Fakta", "Bukti"),
                tuple(tuple(row) for row in letter.passages),
                (0.34, 0.40, 0.26),
            ),
            *(Words(words) for words in letter.closing.split("\n\n")),
        ),
        signature=(
            f"{letter.unit.city or letter.unit.name}, {day}",
            letter.signer_title or "(penanda tangan)",
            "",
            "",
            letter.signer_name or "…",
        ),
        stamp="" if signed else DRAFT_STAMP,
    )


def chronology_paper(remedy: Remedy, evidence: list[tuple[str, str, str]]) -> Paper:
    """The case for the Press Council: the article, what is disputed, every step, every proof with its hash.

    `evidence` are rows of file name, moment and SHA-256. Needs `remedy_for_desk`; one query for the head.
    """
    steps = tuple(
        (
            moment_in_words(step.taken_at),
            rung(step.rung).title + (f" ({step.letter.reference})" if step.letter else ""),
            " ".join(filter(None, (step.note, step.result))) or "-",
            "ditanggapi" if step.settled_at else "belum ditanggapi",
        )
        for step in remedy.steps.all()
    )
    return Paper(
        title=f"Kronologi: {remedy.outlet_name}, “{remedy.title}”",
        letterhead=_letterhead(remedy.unit),
        blocks=(
            Heading("Berita yang dipersoalkan"),
            Points(
                (
                    f"Media: {remedy.outlet_name}",
                    f"Judul: {remedy.title}",
                    f"Terbit: {day_in_words(remedy.article_on)}",
                    f"Alamat: {remedy.address}",
                )
            ),
            Heading("Bagian yang dipersoalkan"),
            Grid(
                ("Tertulis di berita", "Fakta", "Bukti"),
                tuple((row.said, row.fact, row.proof) for row in remedy.passages.all()),
                (0.34, 0.40, 0.26),
            ),
            Heading("Langkah yang ditempuh"),
            Grid(("Waktu", "Langkah", "Catatan", "Keadaan"), steps, (0.22, 0.26, 0.34, 0.18)),
            Heading("Bukti terlampir"),
            Grid(("Berkas", "Direkam", "SHA-256"), tuple(evidence), (0.3, 0.25, 0.45)),
            Words(
                "Setiap bukti direkam pada waktu tersebut; sidik SHA-256 tercatat pada jejak audit berantai."
            ),
        ),
        is_landscape=False,
    )


def _letterhead(unit: Unit) -> tuple[str, ...]:
    return tuple(node.official_name.upper() for node in [*ancestors(unit), unit])
