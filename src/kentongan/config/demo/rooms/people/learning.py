"""The learning loop of the demo: what the year's stories were returned for, and who learned from it."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.learning.models import Attempt, OfficeCount
from kentongan.apps.learning.queries.profile import profile_of_office
from kentongan.apps.learning.services.checking import answer_check, start_check
from kentongan.apps.learning.services.rebuilding import rebuild_counts
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actors_of
from kentongan.config.demo.people import HOME
from kentongan.config.demo.timetravel import as_of
from kentongan.foundation.accounts.models import User

# Who, how many days ago, how many of five wrong.
_TAKEN = (("kontributor", 150, 1), ("koordinator", 120, 0), ("kepala", 60, 2), ("redaktur.kanwil", 30, 0))
_KEYS = ("accuracy.superlative", "reason.facts")


def furnish() -> None:
    """Counts the year that was replayed and lets four people take two lessons; does nothing where it did already."""
    if Attempt.objects.exists() or not Unit.objects.filter(key=HOME).exists():
        return
    if not OfficeCount.objects.exists():
        rebuild_counts()
    weak = profile_of_office(Unit.objects.get(key=HOME), months=12).weaknesses
    keys = dict.fromkeys([*(one.lesson.key for one in weak[:1]), *_KEYS])
    users = User.objects.filter(email__in=[f"{name}@peraga.test" for name, _days, _wrong in _TAKEN])
    actors, ids = actors_of(users), {user.email.partition("@")[0]: user.pk for user in users}
    for name, days, wrong in _TAKEN:
        with as_of(timezone.now() - timedelta(days=days)):
            for key in list(keys)[:2]:
                begun = start_check(actor=actors[ids[name]], key=key, seed=days)
                answers = [
                    (question["right"] + (place < wrong)) % len(question["options"])
                    for place, question in enumerate(begun.questions)
                ]
                answer_check(actor=actors[ids[name]], key=key, answers=answers)
