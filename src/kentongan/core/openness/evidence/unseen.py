"""What to say of an item that was nowhere seen: missing, or not judged and why."""

from kentongan.core.openness.catalogue.items import Item
from kentongan.core.openness.evidence.survey import Survey
from kentongan.core.openness.finding import Evidence, Finding, State, SubFinding
from kentongan.core.openness.site.visit import Ended

_WHY_NOT_READ = {
    Ended.UNREACHABLE: "Situs tidak dapat dibuka.",
    Ended.ROBOTS: "robots.txt situs ini melarang audit, atau tidak dapat dibaca.",
    Ended.BUSY: "Situs meminta jeda yang lebih lama daripada waktu audit.",
}


def unseen(
    item: Item, survey: Survey, mentions: tuple[Evidence, ...] = (), reason: str = "Tidak ditemukan."
) -> Finding:
    """A finding for an item without a page or document; `mentions` are places that only name it."""
    subs = tuple(SubFinding(sub.id, sub.title_id) for sub in item.subs)
    if why := why_not_read(survey):
        return Finding(item.id, State.NOT_JUDGED, 0.0, why, mentions, subs)
    if item.only_if:
        condition = f"Tidak terlihat; hanya wajib bila {item.only_if}, dan itu hanya diketahui orang."
        return Finding(item.id, State.NOT_JUDGED, 0.0, condition, mentions, subs)
    said = reason
    confidence = 0.6 if mentions else 0.85
    if survey.site.ended != Ended.COMPLETE:
        said += f" Baru {len(survey.pages)} halaman dibaca; masih ada {survey.site.left} alamat yang belum dibuka."
        confidence -= 0.2
    return Finding(item.id, State.MISSING, round(confidence, 2), said, mentions, subs)


def why_not_read(survey: Survey) -> str:
    """Why nothing may be called missing on this site; "" when enough of it was read."""
    if survey.is_read_enough:
        return ""
    if survey.site.ended in _WHY_NOT_READ:
        return _WHY_NOT_READ[survey.site.ended]
    if survey.is_shell:
        return "Halamannya disusun JavaScript di peramban, jadi isinya tidak terbaca oleh audit ini."
    if not survey.pages:
        return "Tidak ada halaman yang dapat dibaca."
    return f"Baru {len(survey.pages)} halaman terbaca sebelum audit berhenti; belum cukup untuk menilai."
