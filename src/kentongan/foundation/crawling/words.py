"""What to ask for when somebody wrote an address, and what to say when nothing came of it."""

from kentongan.core.openness.site.address import tidy
from kentongan.core.openness.site.visit import Site

_REASONS = {
    "busy": "Situs meminta kita datang lagi nanti.",
    "unfinished": "Situs tidak selesai menjawab dalam waktu audit.",
    "robots_silent": "robots.txt tidak dapat dibaca karena peladennya gagal menjawab, jadi situs tidak ditanya.",
    "too_large": "Berandanya terlalu besar untuk dibaca.",
}


def spellings(address: str) -> list[str]:
    """An address without a scheme is tried over HTTPS first."""
    tried = [address] if "://" in address else [f"https://{address}", f"http://{address}"]
    return [clean for one in tried if (clean := tidy(one))]


def why_unreachable(site: Site) -> str:
    """Why the home page gave nothing to judge, in a sentence."""
    visit = site.visits[0]
    if visit.status:
        return (
            f"Beranda menjawab dengan status {visit.status}, atau bukan halaman web. Situs ini tidak dinilai."
        )
    told = _REASONS.get(visit.failure, f"Beranda tidak dapat dibuka ({visit.failure}).")
    return f"{told} Situs ini tidak dinilai."
