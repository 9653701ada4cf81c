"""W08, W09, W11: forms, contact, search."""

import re
from collections.abc import Iterator

from kentongan.core.openness.evidence.candidates import is_host
from kentongan.core.openness.evidence.survey import Survey
from kentongan.core.openness.finding import Evidence, State
from kentongan.core.openness.site.kinds import is_paper
from kentongan.core.openness.technical.check import Scene, Verdict, at_home, not_judged
from kentongan.core.openness.words.normal import has_phrase, plain

_FORM_HOSTS = ("forms.gle", "docs.google.com", "s.id", "bit.ly", "forms.office.com")
_FEWEST_FIELDS = 3
_PURPOSES = {
    "permohonan": ("permohonan", "permintaan informasi", "request"),
    "keberatan": ("keberatan", "objection"),
}
_CONTACTS = {
    "alamat": re.compile(r"\b(?:jalan|jln?|jl\.|alamat|street|address)\b", re.IGNORECASE),
    "telepon": re.compile(
        r"(?:\(0\d{2,3}\)|\b0\d{2,3}[- ])\s?\d{5,8}|\b08\d{2}[- ]?\d{3,4}[- ]?\d{3,5}|\+62\d{8,12}|\+62[- ]\d"
    ),
    "surel": re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}\.[a-z]{2,10}", re.IGNORECASE),
    "jam layanan": re.compile(
        r"\b(?:jam (?:layanan|kerja|pelayanan|operasional|kunjungan|buka)|waktu pelayanan|office hours|opening hours)\b"
        r"|\b\d{1,2}[.:]\d\d\s{0,2}(?:-|–|s\.?d\.?|sampai)\s{0,2}\d{1,2}[.:]\d\d",
        re.IGNORECASE,
    ),
    "petugas": re.compile(
        r"\b(?:petugas (?:layanan|ppid|informasi)|petugas layanan informasi|narahubung|kontak person|contact person|"
        r"pejabat pengelola|ppid pelaksana|information officer|humas)\b",
        re.IGNORECASE,
    ),
}
_MOST_TEXT = 60_000


def online_forms(scene: Scene) -> Verdict:
    """W08: a request and an objection can be made in the browser; a form to print counts half."""
    survey = scene.survey
    found = {purpose: _form_for(words, survey) for purpose, words in _PURPOSES.items()}
    worth = sum(value for value, _ in found.values()) / len(found)
    evidence = tuple(one for _, one in found.values() if one)
    if not worth:
        if not survey.is_read_enough:
            return not_judged("Belum cukup halaman terbaca.")
        return Verdict(State.MISSING, 0.8, "Tidak ada formulir permohonan maupun keberatan.")
    told = {1.0: "daring", 0.5: "hanya untuk diunduh", 0.0: "tidak ada"}
    reason = (
        "; ".join(f"{purpose}: {told[value]}" for purpose, (value, _) in found.items()).capitalize() + "."
    )
    return Verdict(State.FOUND if worth == 1 else State.PARTLY, 0.8, reason, evidence)


def contact(scene: Scene) -> Verdict:
    """W09: address, phone, e-mail, hours and officer; four of the five make it complete."""
    survey = scene.survey
    if not survey.pages:
        return not_judged("Tidak ada halaman yang terbaca.")
    found: dict[str, Evidence] = {}
    for page in survey.pages:
        text = " \n".join(page.lines)[:_MOST_TEXT]
        for part in _CONTACTS.keys() - found.keys():
            if match := _CONTACTS[part].search(text):
                around = text[max(0, match.start() - 40) : match.end() + 60]
                found[part] = survey.evidence(page.address, around)
    missing = [part for part in _CONTACTS if part not in found]
    reason = f"{len(found)} dari {len(_CONTACTS)} unsur kontak ada." + (
        f" Belum: {', '.join(missing)}." if missing else ""
    )
    if len(found) < 2:
        return Verdict(State.MISSING, 0.7, reason, tuple(found.values()))
    evidence = tuple(found[part] for part in _CONTACTS if part in found)
    return Verdict(State.FOUND if len(found) >= 4 else State.PARTLY, 0.8, reason, evidence)


def search_box(scene: Scene) -> Verdict:
    """W11: the site can be searched."""
    survey = scene.survey
    for page in survey.pages:
        if any(form.is_search for form in page.forms):
            return Verdict(
                State.FOUND, 0.9, "Ada kotak pencarian.", (survey.evidence(page.address, "Pencarian"),)
            )
    if not survey.home or survey.is_shell:
        return not_judged("Beranda tidak terbaca.")
    return Verdict(State.MISSING, 0.8, "Tidak ada kotak pencarian.", at_home(scene, "Tanpa kotak pencarian"))


def _form_for(words: tuple[str, ...], survey: Survey) -> tuple[float, Evidence | None]:
    for page in survey.pages:
        about = plain(" ".join([page.title, *page.headings]))
        for form in page.forms:
            names = any(has_phrase(form.words, word) or has_phrase(about, word) for word in words)
            if names and form.fields >= _FEWEST_FIELDS and not form.is_search:
                return 1.0, survey.evidence(page.address, form.words[:200])
    links = sorted(_form_links(words, survey), key=lambda found: (-found[0], found[1].address))
    return links[0] if links else (0.0, None)


def _form_links(words: tuple[str, ...], survey: Survey) -> Iterator[tuple[float, Evidence]]:
    for page in survey.pages:
        for link in page.links:
            label = plain(link.label)
            if not any(has_phrase(label, word) for word in words):
                continue
            if is_host(link.address, _FORM_HOSTS):
                yield 1.0, survey.evidence(link.address, link.label)
            elif is_paper(link.address) and (has_phrase(label, "formulir") or has_phrase(label, "form")):
                visit = survey.visit_of(link.address)
                if visit and survey.is_live(visit):
                    yield 0.5, survey.evidence(link.address, link.label)
