"""W06, W14: how old the newest is."""

from datetime import timedelta

from kentongan.core.openness.evidence.freshness import FRESH_DAYS, newest_days
from kentongan.core.openness.finding import State
from kentongan.core.openness.site.days import printed_days
from kentongan.core.openness.site.kinds import NEWS_STEPS, is_news
from kentongan.core.openness.site.page import Page
from kentongan.core.openness.technical.check import Scene, Verdict, judged_by_share, not_judged
from kentongan.core.openness.words.normal import plain

_STALE_DAYS = 366
_LOOK_BACK = 30
_EVERY_WORKING_DAY, _EVERY_WEEK = 0.8, 0.15


def periodic_is_fresh(scene: Scene) -> Verdict:
    """W06: the newest day of the periodic information is at most 183 days ago."""
    periodic = [finding for name, finding in scene.findings.items() if name.startswith("B") and name != "B17"]
    dated = [found for found in newest_days(periodic, scene.survey).values() if found]
    if not dated:
        return not_judged("Tidak ada tanggal pada informasi berkala.")
    day, evidence = max(dated, key=lambda found: (found[0], found[1].address))
    age = (scene.survey.today - day).days
    reason = f"Tanggal terbaru {day.isoformat()}, {age} hari yang lalu (batas {FRESH_DAYS} hari)."
    state = State.FOUND if age <= FRESH_DAYS else State.PARTLY if age <= _STALE_DAYS else State.MISSING
    return Verdict(state, 0.75, reason, (evidence,))


def news_cadence(scene: Scene) -> Verdict:
    """W14: of the working days of the last thirty days, on how many news appeared."""
    survey = scene.survey
    pages = [page for page in survey.pages if _tells_news(page)]
    since = survey.today - timedelta(days=_LOOK_BACK)
    seen = {
        day: page.address
        for page in pages
        for day in (*page.times, *printed_days("\n".join(page.lines)))
        if day <= survey.today
    }
    if not seen:
        return not_judged("Tidak ada berita bertanggal yang terbaca.")
    recent = {day for day in seen if day > since}
    working = sum((since + timedelta(days=ahead)).weekday() < 5 for ahead in range(1, _LOOK_BACK + 1))
    state = judged_by_share(len(recent) / working, full=_EVERY_WORKING_DAY, part=_EVERY_WEEK)
    reason = f"{len(recent)} hari berberita dalam {_LOOK_BACK} hari terakhir ({working} hari kerja)."
    newest = max(seen)
    return Verdict(state, 0.6, reason, (survey.evidence(seen[newest], f"Terbaru {newest.isoformat()}"),))


def _tells_news(page: Page) -> bool:
    named = plain(" ".join([page.title, *page.headings])).split()
    return is_news(page.address) or any(word in NEWS_STEPS for word in named)
