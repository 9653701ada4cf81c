"""W15, W16: what must never stand on the site."""

import re
from collections.abc import Iterator

from kentongan.core.openness.finding import State
from kentongan.core.openness.site.address import host_of, is_same_site
from kentongan.core.openness.site.page import Page
from kentongan.core.openness.technical.check import Scene, Verdict, at_home, not_judged
from kentongan.core.openness.words.lists import AGAINST_GAMBLING, GAMBLING
from kentongan.core.openness.words.normal import plain
from kentongan.core.openness.words.phrases import PhraseIndex
from kentongan.core.standard.document import Document
from kentongan.core.standard.rules.confidentiality.nik import RULE as NIK

# Text with this many digits in a row, however they are parted, is worth the full pattern.
_LONG_NUMBER = re.compile(r"[^\n]{0,80}\d(?:[ .-]?\d){15}[^\n]{0,80}")
_DIGIT = re.compile(r"\d")
_REACH = 12
_FEWEST = 2
_INDEX = PhraseIndex((phrase, phrase) for phrase in GAMBLING)


def no_identity_numbers(scene: Scene) -> Verdict:
    """W15: no NIK on pages or in documents. Names of children cannot be told from others; a person must look."""
    survey = scene.survey
    texts = [(page.address, "\n".join(page.lines)) for page in survey.pages]
    texts += [
        (visit.address, visit.paper.text) for visit in survey.visits if visit.paper and visit.paper.text
    ]
    if not texts:
        return not_judged("Tidak ada teks yang terbaca.")
    found = [(address, shown) for address, text in texts for shown in _identity_numbers(text)]
    note = "Nama anak tidak dapat dikenali mesin."
    if not found:
        reason = f"Tidak ada NIK pada {len(texts)} halaman dan dokumen yang terbaca. {note}"
        return Verdict(State.FOUND, 0.8, reason, at_home(scene, reason))
    addresses = {address for address, _ in found}
    reason = f"{len(found)} NIK terbuka pada {len(addresses)} alamat. Turunkan segera. {note}"
    return Verdict(State.MISSING, 0.9, reason, tuple(survey.evidence(*pair) for pair in found[:3]))


def no_gambling(scene: Scene) -> Verdict:
    """W16: no advertisement for gambling in titles, texts or links, hidden ones included."""
    survey = scene.survey
    if not survey.pages:
        return not_judged("Tidak ada halaman yang terbaca.")
    found = {page.address: words for page in survey.pages if (words := _gambling_on(page, survey.site.home))}
    if not found:
        reason = f"Tidak ada kata iklan judi pada {len(survey.pages)} halaman."
        return Verdict(State.FOUND, 0.85, reason, at_home(scene, reason))
    many = {address for address, words in found.items() if len(words) >= _FEWEST}
    shown = tuple(
        survey.evidence(address, f"Kata iklan judi: {', '.join(sorted(found[address])[:8])}")
        for address in sorted(many or found)[:3]
    )
    if many:
        reason = f"Iklan judi disisipkan pada {len(many)} halaman. Hubungi pengelola peladen segera."
        return Verdict(State.MISSING, 0.9, reason, shown)
    return Verdict(State.PARTLY, 0.5, "Ada kata yang mirip iklan judi; periksa konteksnya.", shown)


def _identity_numbers(text: str) -> Iterator[str]:
    near = "\n".join(match.group() for match in _LONG_NUMBER.finditer(text))
    if not near:
        return
    for hit in NIK.check(Document({"body": near}), NIK.limits):
        number = near[hit.start : hit.end]
        # The report must not become a leak of its own.
        yield f"{number[:4]}{_DIGIT.sub('•', number[4:])}"


def _gambling_on(page: Page, home: str) -> set[str]:
    labels = [
        link.label for link in page.links if not is_same_site(link.address, home) and host_of(link.address)
    ]
    pieces = [page.title, *page.headings, *page.lines, *labels]
    tokens = plain(" | ".join(pieces)).split()
    return {match.key for match in _INDEX.matches(tokens) if not _is_against(tokens, match.start, match.end)}


def _is_against(tokens: list[str], start: int, end: int) -> bool:
    around = tokens[max(0, start - _REACH) : end + _REACH]
    return not AGAINST_GAMBLING.isdisjoint(around)
