"""W13: the social accounts that the site links to are those on record."""

from urllib.parse import urlsplit

from kentongan.core.openness.evidence.candidates import is_host
from kentongan.core.openness.finding import State
from kentongan.core.openness.technical.check import Scene, Verdict, not_judged

_HOSTS = (
    "instagram.com",
    "facebook.com",
    "twitter.com",
    "x.com",
    "youtube.com",
    "tiktok.com",
    "threads.net",
    "t.me",
)
_NOT_ACCOUNTS = frozenset(
    {"", "share", "sharer", "sharer.php", "intent", "watch", "embed", "hashtag", "p", "reel", "plugins"}
)


def social_accounts(scene: Scene) -> Verdict:
    """W13; without accounts on record the links are only listed."""
    survey = scene.survey
    found = {
        account: link.address
        for page in survey.pages
        for link in page.links
        if is_host(link.address, _HOSTS) and (account := account_of(link.address))
    }
    listed = ", ".join(sorted(found)[:8])
    if scene.accounts is None:
        return not_judged(f"Daftar akun resmi tidak diberikan. Tertaut: {listed or 'tidak ada'}.")
    if not found:
        return Verdict(State.MISSING, 0.7, "Tidak ada tautan ke akun media sosial.")
    strange = sorted(set(found) - scene.accounts)
    shown = tuple(survey.evidence(found[name], name) for name in (strange or sorted(found))[:3])
    if not strange:
        return Verdict(State.FOUND, 0.9, f"Semua akun yang tertaut resmi: {listed}.", shown)
    state = State.PARTLY if len(strange) < len(found) else State.MISSING
    return Verdict(state, 0.8, f"Tidak ada dalam daftar resmi: {', '.join(strange[:8])}.", shown)


def account_of(address: str) -> str:
    """ "instagram.com/lapascilegon" for an account's address, "" for a share button or a single post."""
    parts = urlsplit(address)
    steps = [step for step in parts.path.lower().split("/") if step]
    if not steps or steps[0] in _NOT_ACCOUNTS:
        return ""
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    name = "/".join(steps[:2]) if steps[0] in ("channel", "c", "user") else steps[0]
    return f"{host}/{name.removeprefix('@')}"
