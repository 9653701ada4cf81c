"""Standar in the demo nation: a region's profile, a draft of the centre, a quarter of figures, a waiver."""

from datetime import timedelta
from random import Random

from django.utils import timezone

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.standard.waivers import judged
from kentongan.apps.newsroom.services.standard.waiving import waive_rule
from kentongan.apps.standards.enums import Outcome
from kentongan.apps.standards.models import StandardProfile
from kentongan.apps.standards.services import outcomes, previews, profiles
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.config.demo.timetravel import as_of
from kentongan.core.standard.house.helpfulness import Followed
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

_WEEKS = 12
# Rule: findings a week at an office, and how many of ten are followed.
_HABITS = {
    "structure.lead_length": (3, 6),
    "structure.dateline": (2, 9),
    "language.sentence_length": (6, 5),
    "language.joined_preposition": (3, 9),
    "language.misspelling": (4, 9),
    "terms.prison_word": (1, 8),
    "terms.abbreviation_first_use": (4, 3),
    "accuracy.superlative": (3, 4),
    "accuracy.weekday_date": (1, 10),
}
_REASONS = (
    ("terms.abbreviation_first_use", "Semua pembaca kami mengenal singkatan ini."),
    ("terms.abbreviation_first_use", "Sudah diuraikan di judul."),
    ("accuracy.superlative", "Kata ini bagian dari nama acara."),
)


def furnish() -> None:
    """Profiles, figures and a waiver; does nothing where a profile already stands."""
    home = Unit.objects.select_related("parent__parent").filter(key=HOME).first()
    if StandardProfile.objects.exists() or home is None:
        return
    _region(home.parent)
    _centre(home.parent.parent)
    _figures(home)
    _waived(home)


def _actor(name: str) -> Actor:
    return actor_of(User.objects.get(email=f"{name}@peraga.test"))


def _region(unit: Unit) -> None:
    head = _actor("kepala.kanwil")
    note = "Teras kami memuat nama kegiatan; kalimat kami dibuat lebih pendek (contoh peraga)."
    words = profiles.ProfileWords(name=f"Gaya {unit.province or unit.name} (peraga)", note=note)
    row = profiles.start_profile(actor=head, unit_id=unit.pk, words=words)
    for rule, limits in (
        ("structure.lead_length", {"words": 45}),
        ("language.sentence_length", {"words": 22, "words_hard": 32}),
    ):
        profiles.set_rule(
            actor=head, profile_id=row.pk, rule=rule, setting=profiles.RuleSetting(limits=limits)
        )
    profiles.activate_profile(actor=head, profile_id=row.pk)


def _centre(unit: Unit) -> None:
    editor = _actor("redaktur.pusat")
    words = profiles.ProfileWords(
        name="Uji coba singkatan (peraga)", note="Singkatan dasar menjadi saran saja."
    )
    row = profiles.start_profile(actor=editor, unit_id=unit.pk, words=words)
    setting = profiles.RuleSetting(limits={}, weight="advise")
    profiles.set_rule(actor=editor, profile_id=row.pk, rule="terms.abbreviation_first_use", setting=setting)
    previews.ask_preview(actor=editor, profile_id=row.pk)


def _figures(home: Unit) -> None:
    chance = Random(36)  # noqa: S311 - the demo lives the same quarter every time
    today = timezone.localdate()
    neighbours = Unit.objects.filter(parent=home.parent).exclude(pk=home.pk).order_by("key")[:3]
    for unit in (home, *neighbours):
        for week in range(_WEEKS):
            counts = {rule: _week(chance, *habit) for rule, habit in _HABITS.items()}
            outcomes.add_tallies(unit=unit, day=today - timedelta(days=7 * week + 1), counts=counts)
    writer = _actor("kontributor")
    for back, (rule, reason) in enumerate(_REASONS, 2):
        with as_of(timezone.now() - timedelta(days=back)):
            outcomes.record(
                actor=writer,
                unit=home,
                rule=rule,
                outcome=Outcome.REJECTED,
                excerpt=reason,
                reason=reason,
                is_kept=True,
            )


def _week(chance: Random, often: int, followed: int) -> Followed:
    shown = chance.randint(0, 2 * often)
    accepted = sum(chance.randint(1, 10) <= followed for _ in range(shown))
    rejected = chance.randint(0, shown - accepted)
    return Followed(shown=shown, accepted=accepted, fixed=accepted // 2, rejected=rejected)


def _waived(home: Unit) -> None:
    """The first finding with weight that somebody may set aside, on the newest story of the office."""
    head = _actor("kepala.kanwil")
    stories = Story.objects.filter(unit=home, current__report__warnings__gt=0).select_related(
        "current__report"
    )
    for story in stories.order_by("-pk")[:20]:
        open_ones = (one for one in judged(story.current.report, {}) if one.finding.waivable)
        found = next((one for one in open_ones if one.finding.severity.rank), None)
        if found and not story.versions.filter(author_id=head.user_id).exists():
            waive_rule(
                actor=head,
                story_id=story.pk,
                version=story.current.number,
                mark=found.mark,
                reason="Bentuk ini tertulis begitu pada surat resmi (contoh peraga).",
                days=30,
            )
            return
