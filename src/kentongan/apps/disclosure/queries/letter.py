"""The letter that a ruling is given out with: what PP 61/2010 asks of it, in its order."""

from datetime import date

from kentongan.apps.disclosure.enums import EXEMPTING
from kentongan.apps.disclosure.models import ConsequenceTest
from kentongan.core.clock.proof.dates import plain_date
from kentongan.core.openness.exemption.grounds import ground
from kentongan.foundation.papers.paper import Heading, Paper, Words

_UNDECIDED = "DRAF"


def decision_letter(test: ConsequenceTest) -> Paper:
    """The letter of a decided test; of any other a draft, and stamped so.

    It names the class, not the content: the documents and the exempted part stay in the file of the test.
    """
    decided = test.decided_on is not None
    place = f"{test.place}, {_day(test.decided_on)}" if decided else ""
    return Paper(
        title="Penetapan hasil uji konsekuensi informasi publik",
        letterhead=(test.unit.official_name, "Pejabat Pengelola Informasi dan Dokumentasi"),
        marks=(("Nomor", test.number or "…"), ("Tentang", test.title)),
        blocks=(
            Heading("Klasifikasi informasi"),
            Words(f"{test.title}: {test.get_decision_display() or 'belum diputus'}."),
            Heading("Identitas PPID"),
            Words(f"{test.officer or '…'}, {test.unit.official_name}."),
            *_exemption(test),
            Heading("Alasan"),
            Words(test.reason or "…"),
            Heading("Pertimbangan"),
            Words(f"Akibat bila dibuka: {test.if_opened}"),
            Words(f"Akibat bila ditutup: {test.if_closed}"),
            Words(test.weighing),
            Words(_objection(), is_small=True),
        ),
        signature=(place, test.officer, "", "", "(…………………………)") if decided else (),
        stamp="" if decided else _UNDECIDED,
    )


def period_in_words(*, is_permanent: bool, expires_on: date | None) -> str:
    """`sampai 31 Desember 2030`, or that it has no end."""
    if is_permanent:
        return "tanpa batas waktu, ditinjau berkala"
    return f"sampai {_day(expires_on)}" if expires_on else "tidak dikecualikan"


def ground_in_words(ground_id: str, other_law: str = "") -> str:
    """The clause and what it says; with the other law that it points to."""
    known = ground(ground_id)
    words = f"{known.clause} ({known.title})" if known else ""
    return "; ".join(part for part in (words, other_law) if part)


def _exemption(test: ConsequenceTest) -> tuple[Heading | Words, ...]:
    if test.decision not in EXEMPTING:
        return ()
    period = period_in_words(is_permanent=test.is_permanent, expires_on=test.expires_on)
    review = f" Ditinjau kembali {_day(test.review_on)}." if test.review_on else ""
    return (
        Heading("Dasar hukum"),
        Words(f"{ground_in_words(test.ground, test.other_law)}."),
        Heading("Jangka waktu pengecualian"),
        Words(f"{period[:1].upper()}{period[1:]}.{review}"),
    )


def _objection() -> str:
    return (
        "Atas penetapan ini dapat diajukan keberatan kepada atasan PPID menurut UU 14/2008 pasal 35 dan 36. "
        "Informasi yang tidak termasuk bagian yang dikecualikan tetap terbuka."
    )


def _day(day: date | None) -> str:
    return plain_date(day, "id") if day else "…"
