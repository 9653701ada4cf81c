"""W10, W12: can everybody use the pages, also on a phone."""

from collections.abc import Sequence
from itertools import pairwise

from kentongan.core.openness.finding import State
from kentongan.core.openness.site.page import Build
from kentongan.core.openness.technical.check import Scene, Verdict, at_home, judged_by_share, not_judged

_NEARLY_ALL = 0.9
_NOT_SEEN = "Kontras, papan ketik, teks film, dan pembaca suara harus diperiksa orang."


def accessible(scene: Scene) -> Verdict:
    """W10: language, alternative texts, order of headings, skip link, main part, labels of fields."""
    builds = _builds(scene)
    if not builds:
        return not_judged("Tidak ada halaman yang terbaca.")
    parts = {
        "bahasa halaman (lang=id)": _share([build.language.startswith("id") for build in builds]),
        "teks pengganti gambar": _without(builds, "images_without_alt", "images"),
        "urutan judul": _share([_is_in_order(build.levels) for build in builds]),
        "tautan lompat ke isi": _share([build.has_skip_link for build in builds]),
        "penanda isi utama": _share([build.has_main for build in builds]),
        "label isian": _without(builds, "fields_without_label", "fields"),
    }
    good = [name for name, share in parts.items() if share >= _NEARLY_ALL]
    missing = [name for name in parts if name not in good]
    reason = f"{len(good)} dari {len(parts)} syarat dasar terpenuhi."
    reason += f" Belum: {', '.join(missing)}." if missing else ""
    state = judged_by_share(len(good) / len(parts), full=0.8, part=0.5)
    return Verdict(state, 0.7, f"{reason} {_NOT_SEEN}", at_home(scene, reason))


def fits_a_phone(scene: Scene) -> Verdict:
    """W12: pages set a viewport."""
    builds = _builds(scene)
    if not builds:
        return not_judged("Tidak ada halaman yang terbaca.")
    share = _share([build.has_viewport for build in builds])
    reason = f"{round(100 * share)} % halaman menyesuaikan diri dengan layar ponsel (viewport)."
    state = State.FOUND if share >= _NEARLY_ALL else State.PARTLY if share else State.MISSING
    return Verdict(state, 0.85, reason, at_home(scene, reason))


def _builds(scene: Scene) -> list[Build]:
    return [page.build for page in scene.survey.pages]


def _share(answers: Sequence[bool]) -> float:
    return sum(answers) / len(answers)


def _without(builds: Sequence[Build], lacking: str, all_of_them: str) -> float:
    total = sum(getattr(build, all_of_them) for build in builds)
    return 1 - sum(getattr(build, lacking) for build in builds) / total if total else 1.0


def _is_in_order(levels: Sequence[int]) -> bool:
    """One h1 or more, first among the headings or soon after, and no level is skipped on the way down."""
    steps = pairwise(levels)
    return 1 in levels and all(following - level <= 1 for level, following in steps)
