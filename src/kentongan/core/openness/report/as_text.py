"""Audits for people at a terminal."""

from collections.abc import Iterator, Sequence

from kentongan.core.openness.audit import PROPOSAL, Audit, ranked
from kentongan.core.openness.finding import Finding, State
from kentongan.core.openness.instrument.instrument import Instrument
from kentongan.core.openness.site.visit import Ended

_STATES = {
    State.FOUND: "ada",
    State.PARTLY: "sebagian",
    State.MISSING: "TIDAK ADA",
    State.NOT_JUDGED: "belum dinilai",
}
_TECHNICAL = _STATES | {State.FOUND: "baik", State.MISSING: "KURANG"}
_ENDED = {
    Ended.COMPLETE: "semua alamat yang penting dibuka",
    Ended.PAGES: "jatah halaman atau berkas habis",
    Ended.BYTES: "jatah unduhan habis",
    Ended.SECONDS: "waktu habis",
    Ended.BUSY: "situs meminta jeda",
    Ended.ROBOTS: "dilarang robots.txt",
    Ended.UNREACHABLE: "situs tidak dapat dibuka",
}
_UNRANKED = "–"


def as_text(audits: Sequence[Audit], instrument: Instrument) -> str:
    """Each site with its table and score, then the ranking when there are several."""
    blocks = ["\n".join(_site(one, instrument)) for one in audits]
    if len(audits) > 1:
        blocks.append("\n".join(_ranking(audits)))
    return "\n\n".join([*blocks, PROPOSAL, instrument.note_id])


def _site(one: Audit, instrument: Instrument) -> Iterator[str]:
    site = one.site
    yield f"{site.asked_for}" + (f" → {site.home}" if site.home != site.asked_for else "")
    read = f"{one.pages} halaman dibaca dalam {site.seconds:.0f} detik"
    yield f"{read}; {_ENDED[site.ended]}; {site.left} alamat tersisa."
    for finding in one.urgent:
        yield f"SEGERA ({finding.item}): {finding.reason}"
    findings = {finding.item: finding for finding in one.findings}
    for catalogue in one.catalogues:
        yield f"\n{catalogue.id}  {catalogue.title_id}"
        words = _TECHNICAL if catalogue.id == "W" else _STATES
        for item in catalogue.items:
            yield from _item(findings[item.id], item.title_id, words)
    yield ""
    yield from _score(one, instrument)


def _item(finding: Finding, title: str, words: dict[State, str]) -> Iterator[str]:
    sure = f"{round(100 * finding.confidence):>3} %" if finding.state != State.NOT_JUDGED else "     "
    yield f"  {finding.item}  {words[finding.state]:<13} {sure}  {title}"
    yield f"       {finding.reason}"
    for proof in finding.evidence[:1]:
        yield f"       {proof.address}"


def _score(one: Audit, instrument: Instrument) -> Iterator[str]:
    score = one.score
    for part in score.indicators:
        yield f"  {part.title:<22} {part.points:>6.2f} dari {part.weight:g}" + (
            "" if part.judged > 0.999 else f"  ({round(100 * part.judged)} % dapat dinilai)"
        )
    if score.total is None or score.band is None:
        yield f"Nilai {instrument.year}: belum dapat dihitung; kurang dari separuh bobotnya dapat dinilai."
    else:
        yield f"Nilai {instrument.year}: {score.total:.2f} ({score.band.title_id})."
    if score.coverage < 0.999:
        between = f"nilainya antara {score.low:.2f} dan {score.high:.2f}"
        yield f"  {round(100 * score.coverage)} % bobot dapat dinilai; {between}."


def _ranking(audits: Sequence[Audit]) -> Iterator[str]:
    yield "Peringkat"
    for rank, one in ranked(audits):
        total = f"{one.score.total:6.2f}" if one.score.total is not None else f"{_UNRANKED:>6}"
        band = one.score.band.title_id if one.score.band else "belum dapat diperingkat"
        yield f"  {rank or _UNRANKED!s:>3}  {total}  {band:<18} {one.site.asked_for}"
