"""From what lies behind the labels of an item to a finding."""

from collections.abc import Sequence

from kentongan.core.openness.catalogue.items import Item, SubItem
from kentongan.core.openness.evidence.candidates import Candidate, is_host
from kentongan.core.openness.evidence.look import Look, Sight, look
from kentongan.core.openness.evidence.survey import Survey
from kentongan.core.openness.evidence.unnamed import judge_by_content
from kentongan.core.openness.evidence.unseen import unseen
from kentongan.core.openness.finding import Evidence, Finding, State, SubFinding
from kentongan.core.openness.words.normal import has_phrase

_MOST_LOOKS = 40
_MOST_EVIDENCE = 3
_Lesser = tuple[tuple[Sight, State, float, str], ...]
_HARD_TO_GET: _Lesser = (
    (
        Sight.SCAN,
        State.PARTLY,
        0.8,
        "Dokumennya hanya hasil pindai tanpa teks, jadi tidak dapat dicari atau dibacakan.",
    ),
    (
        Sight.PICTURE,
        State.PARTLY,
        0.7,
        "Isinya hanya gambar tanpa teks, jadi tidak dapat dicari atau dibacakan.",
    ),
    (Sight.LOCKED, State.PARTLY, 0.7, "Dokumennya terkunci kata sandi."),
    (Sight.UNREAD, State.PARTLY, 0.6, "Berkasnya ada, tetapi terlalu besar atau jenisnya tidak dibaca."),
    (Sight.OUTSIDE, State.PARTLY, 0.5, "Tautannya menuju situs lain yang tidak dibuka oleh audit ini."),
)
_NOTHING_SEEN: _Lesser = (
    (
        Sight.UNASKED,
        State.NOT_JUDGED,
        0.3,
        "Tautannya ada, tetapi belum sempat dibuka sebelum audit berhenti.",
    ),
    (
        Sight.FORBIDDEN,
        State.NOT_JUDGED,
        0.3,
        "Tautannya ada, tetapi robots.txt situs ini melarang membukanya.",
    ),
    (Sight.HOLLOW, State.MISSING, 0.85, "Halamannya ada, tetapi kosong."),
    (Sight.DEAD, State.MISSING, 0.85, "Tautannya ada, tetapi mati atau berkasnya rusak."),
)
_MENTIONED = "Hanya disebut; tidak ada halaman atau dokumen tersendiri."


def judge(item: Item, candidates: Sequence[Candidate], survey: Survey) -> Finding:
    """The finding of an item named by `candidates` (the surest first)."""
    looks = [look(candidate, survey) for candidate in candidates if candidate.is_strong][:_MOST_LOOKS]
    opened = [one for one in looks if one.sight == Sight.OPEN or _is_known_service(one, item)]
    if opened:
        return _judge_opened(item, opened, survey)
    return (
        _judge_lesser(item, looks, survey, _HARD_TO_GET)
        or judge_by_content(item, survey)
        or _judge_lesser(item, looks, survey, _NOTHING_SEEN)
        or _unseen(item, candidates, survey)
    )


def _judge_lesser(item: Item, looks: Sequence[Look], survey: Survey, lesser: _Lesser) -> Finding | None:
    for sight, state, confidence, reason in lesser:
        met = [one for one in looks if one.sight == sight]
        if met:
            subs = tuple(SubFinding(sub.id, sub.title_id) for sub in item.subs)
            return Finding(item.id, state, confidence, reason, _evidence(met, survey), subs)
    return None


def _judge_opened(item: Item, opened: Sequence[Look], survey: Survey) -> Finding:
    subs = tuple(_sub(sub, opened) for sub in item.subs)
    share = sum(sub.is_found for sub in subs) / len(subs) if subs else 1.0
    is_whole = share >= item.enough
    confidence = min(0.97, 0.5 + 0.27 * opened[0].candidate.share + 0.2 * (share if is_whole else 1 - share))
    missing = [sub.title[:1].lower() + sub.title[1:] for sub in subs if not sub.is_found]
    reason = f"Ada: “{opened[0].candidate.label[:80]}”."
    if missing:
        reason += f" Belum terlihat: {'; '.join(missing)}."
    shown = sorted(opened, key=lambda one: one.address not in {sub.address for sub in subs})
    return Finding(
        item.id,
        State.FOUND if is_whole else State.PARTLY,
        round(confidence, 2),
        reason,
        _evidence(shown, survey),
        subs,
    )


def _sub(sub: SubItem, opened: Sequence[Look]) -> SubFinding:
    for one in opened:
        if any(has_phrase(one.text, words) for words in sub.words) or _leads_to(one, sub):
            return SubFinding(sub.id, sub.title_id, one.address)
    return SubFinding(sub.id, sub.title_id)


def _leads_to(one: Look, sub: SubItem) -> bool:
    addresses = (one.address, *(link.address for link in one.links))
    return bool(sub.hosts) and any(is_host(address, sub.hosts) for address in addresses)


def _is_known_service(one: Look, item: Item) -> bool:
    """A national service that the law itself names, such as KPK's for wealth reports."""
    return one.sight == Sight.OUTSIDE and any(is_host(one.address, sub.hosts) for sub in item.subs)


def _evidence(looks: Sequence[Look], survey: Survey) -> tuple[Evidence, ...]:
    found: dict[str, Evidence] = {}
    for one in looks:
        found.setdefault(one.address, survey.evidence(one.address, one.excerpt or one.candidate.label))
    return tuple(list(found.values())[:_MOST_EVIDENCE])


def _unseen(item: Item, candidates: Sequence[Candidate], survey: Survey) -> Finding:
    mentions = tuple(survey.evidence(one.seen_on, one.label) for one in candidates[:1])
    return unseen(item, survey, mentions, _MENTIONED) if mentions else unseen(item, survey)
