"""W05, W18: documents that open and can be read, by people and by machines."""

from kentongan.core.openness.evidence.candidates import is_host
from kentongan.core.openness.finding import State
from kentongan.core.openness.site.kinds import OPEN_DATA, ending_of
from kentongan.core.openness.site.visit import Visit
from kentongan.core.openness.technical.check import Scene, Verdict, judged_by_share, not_judged
from kentongan.core.openness.words.normal import has_phrase, plain

_DATA_HOSTS = ("data.go.id", "katalog.data.go.id", "satudata.go.id")
_DATA_LABELS = ("satu data", "open data", "data terbuka", "portal data", "dataset")
_STATES = {
    "scan": "hasil pindai",
    "locked": "terkunci",
    "broken": "rusak",
    "too_large": "terlalu besar untuk dibaca",
}


def papers_open(scene: Scene) -> Verdict:
    """W05: nine of ten documents open and hold text."""
    survey = scene.survey
    papers = [visit for visit in survey.visits if visit.paper or visit.failure == "too_large"]
    if not papers:
        return not_judged("Tidak ada dokumen yang dibuka.")
    good = [visit for visit in papers if visit.paper and visit.paper.state in ("text", "unread")]
    bad = [visit for visit in papers if visit not in good]
    counts = {
        words: sum((visit.paper.state if visit.paper else visit.failure) == state for visit in bad)
        for state, words in _STATES.items()
    }
    told = ", ".join(f"{count} {words}" for words, count in counts.items() if count)
    reason = f"{len(good)} dari {len(papers)} dokumen terbuka dan terbaca." + (
        f" Lainnya: {told}." if told else ""
    )
    shown = tuple(survey.evidence(visit.address, _excerpt(visit)) for visit in (bad or good)[:3])
    return Verdict(judged_by_share(len(good) / len(papers), full=0.9, part=0.5), 0.9, reason, shown)


def open_data(scene: Scene) -> Verdict:
    """W18: data that machines read, or a way to the national Satu Data portal."""
    survey = scene.survey
    links = [(link.address, link.label) for page in survey.pages for link in page.links]
    portal = [
        pair
        for pair in links
        if is_host(pair[0], _DATA_HOSTS) or any(has_phrase(plain(pair[1]), w) for w in _DATA_LABELS)
    ]
    files = [pair for pair in links if ending_of(pair[0]) in OPEN_DATA]
    tables = [pair for pair in files if ending_of(pair[0]) != "xlsx"]
    if portal or tables:
        address, label = min(portal or tables)
        return Verdict(State.FOUND, 0.8, f"Ada: “{label or address}”.", (survey.evidence(address, label),))
    if files:
        address, label = min(files)
        reason = "Data hanya tersedia sebagai berkas Excel."
        return Verdict(State.PARTLY, 0.8, reason, (survey.evidence(address, label),))
    if not survey.is_read_enough:
        return not_judged("Belum cukup halaman terbaca.")
    return Verdict(State.MISSING, 0.8, "Tidak ada data terbuka atau tautan ke portal Satu Data.")


def _excerpt(visit: Visit) -> str:
    if visit.paper is None:
        return f"{visit.type or 'berkas'}, {visit.size or 'lebih dari batas'} bita"
    return (
        visit.paper.text[:200] or f"{visit.paper.type}: {_STATES.get(visit.paper.state, visit.paper.state)}"
    )
