"""W01, W02, W03, W07, W17: can the site be reached, and do its ways lead somewhere."""

from urllib.parse import urlsplit

from kentongan.core.openness.finding import State
from kentongan.core.openness.site.address import is_same_site, key_of
from kentongan.core.openness.site.visit import Ended, Visit
from kentongan.core.openness.technical.check import Scene, Verdict, at_home, judged_by_share, not_judged
from kentongan.core.openness.words.lists import HUBS
from kentongan.core.openness.words.normal import plain

_SLOW_SECONDS = 3.0
_CLICKS = 2
_FEWEST_LINKS = 3
_FEW_BROKEN = 0.95


def reachable(scene: Scene) -> Verdict:
    """W01: the home page answers, over HTTPS with a valid certificate."""
    site = scene.survey.site
    if site.ended == Ended.ROBOTS:
        return not_judged("robots.txt melarang audit membuka beranda.")
    visit = scene.survey.visit_of(site.home)
    if visit is None or not visit.is_open:
        answer = f"status {visit.status}" if visit and visit.status else "tidak ada jawaban"
        return Verdict(State.MISSING, 0.9, f"Beranda tidak dapat dibuka ({answer}).")
    pace = f" Jawaban pertama {visit.seconds:.1f} detik." + (
        " Lambat." if visit.seconds > _SLOW_SECONDS else ""
    )
    if urlsplit(site.home).scheme == "https":
        return Verdict(State.FOUND, 0.95, f"Terbuka lewat HTTPS.{pace}", at_home(scene, site.home))
    return Verdict(State.PARTLY, 0.95, f"Terbuka, tetapi tanpa HTTPS.{pace}", at_home(scene, site.home))


def official_domain(scene: Scene) -> Verdict:
    """W02: the address ends in .go.id."""
    host = urlsplit(scene.survey.site.home).hostname or ""
    if host.endswith(".go.id"):
        return Verdict(State.FOUND, 0.99, f"{host} berada di bawah .go.id.", at_home(scene, host))
    return Verdict(State.MISSING, 0.95, f"{host} bukan alamat .go.id.", at_home(scene, host))


def ppid_within_two_clicks(scene: Scene) -> Verdict:
    """W03: a label that names the PPID leads somewhere within two clicks of the home page."""
    survey = scene.survey
    if not survey.home:
        return not_judged("Beranda tidak terbaca.")
    found = sorted(
        (survey.clicks[key_of(link.address)], link.address, link.label)
        for page in survey.pages
        for link in page.links
        if plain(link.label) in HUBS and key_of(link.address) in survey.clicks and _leads(scene, link.address)
    )
    if not found:
        if not survey.is_read_enough:
            return not_judged("Belum cukup halaman terbaca.")
        return Verdict(State.MISSING, 0.8, "Tidak ada menu PPID atau informasi publik.")
    clicks, address, label = found[0]
    state = State.FOUND if clicks <= _CLICKS else State.PARTLY
    reason = f"“{label}” tercapai dalam {clicks} klik dari beranda."
    return Verdict(state, 0.9, reason, (survey.evidence(address, label),))


def no_broken_links(scene: Scene) -> Verdict:
    """W07: of the links inside the site that were followed, none is dead."""
    survey = scene.survey
    asked = [
        visit for visit in survey.visits if is_same_site(visit.address, survey.site.home) and visit.was_tried
    ]
    if len(asked) < _FEWEST_LINKS:
        return not_judged(f"Baru {len(asked)} tautan diikuti.")
    broken = [visit for visit in asked if not survey.is_live(visit)]
    if not broken:
        reason = f"{len(asked)} tautan diikuti, semuanya terbuka."
        return Verdict(State.FOUND, 0.9, reason, at_home(scene, reason))
    state = judged_by_share(1 - len(broken) / len(asked), full=1.0, part=_FEW_BROKEN)
    reason = f"{len(broken)} dari {len(asked)} tautan yang diikuti mati."
    shown = tuple(survey.evidence(visit.address, _answer(visit)) for visit in broken[:3])
    return Verdict(state, 0.9, reason, shown)


def sitemap_and_robots(scene: Scene) -> Verdict:
    """W17: both files are there."""
    site = scene.survey.site
    if site.has_robots is None or site.has_sitemap is None:
        return not_judged("robots.txt atau peta situs belum dapat diperiksa.")
    words = {True: "ada", False: "tidak ada"}
    reason = f"robots.txt {words[site.has_robots]}, peta situs {words[site.has_sitemap]}."
    state = (State.MISSING, State.PARTLY, State.FOUND)[site.has_robots + site.has_sitemap]
    return Verdict(state, 0.95, reason, at_home(scene, reason))


def _leads(scene: Scene, address: str) -> bool:
    visit = scene.survey.visit_of(address)
    return visit is not None and scene.survey.is_live(visit)


def _answer(visit: Visit) -> str:
    return f"Jawaban: {visit.status}" if visit.status else f"Tidak terbuka: {visit.failure}"
