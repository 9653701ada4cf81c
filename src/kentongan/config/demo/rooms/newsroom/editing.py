"""Ruang sunting in the demo nation: a thread, suggested edits, a choice for the front, a rundown."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.editing.models import Remark
from kentongan.apps.editing.queries.rundowns import episodes_to_come
from kentongan.apps.editing.queries.selection import MOST
from kentongan.apps.editing.services.airing import air_story
from kentongan.apps.editing.services.anchoring import Pointed
from kentongan.apps.editing.services.remarking import add_remark, answer_remark
from kentongan.apps.editing.services.selecting import pick_story
from kentongan.apps.editing.services.suggesting import EditWords, suggest_edit
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

_TALKED_OF, _AIRED = 3, 3
_CENTRE = "redaktur.pusat"
_ASKED = "Sebutkan dari mana angka ini, agar pembaca dapat memeriksanya."
_ANSWERED = "Dari daftar hadir kegiatan; nanti saya tambahkan di paragraf kedua."


def furnish() -> None:
    """Lets the editing room of one region work for a morning; does nothing where it already has."""
    if Remark.objects.exists() or not User.objects.filter(email=f"{_CENTRE}@peraga.test").exists():
        return
    waiting = Story.objects.filter(unit__key=HOME, status=StoryStatus.IN_REVIEW).select_related("current")
    for story in waiting.order_by("-submitted_at", "-pk")[:_TALKED_OF]:
        _talk(story)
    out = Story.objects.filter(status=StoryStatus.PUBLISHED).order_by("-published_at", "-pk")
    _choose(list(out[: MOST - 1]))
    _air(list(out[:_AIRED]))


def _talk(story: Story) -> None:
    """One remark with an answer, and one suggested edit, on words that stand there."""
    sentences = [one for one in story.current.body.split(". ") if len(one) > 30]
    if len(sentences) < 2:
        return
    words = sentences[1].strip()[:60]
    pointed = Pointed(version=story.current.number, part="body", excerpt=words)
    row = add_remark(actor=_actor("redaktur.kanwil"), story_id=story.pk, pointed=pointed, words=_ASKED)
    answer_remark(actor=_actor("koordinator"), remark_id=row.pk, words=_ANSWERED)
    first = story.current.headline.split()[0] if story.current.headline else ""
    if first:
        pointed = Pointed(version=story.current.number, part="headline", excerpt=first, start=0)
        edit = EditWords(f"Hari Ini, {first}", "Pembaca langsung tahu kapan.")
        suggest_edit(actor=_actor("redaktur.kanwil"), story_id=story.pk, pointed=pointed, words=edit)


def _choose(stories: list[Story]) -> None:
    until = timezone.localdate() + timedelta(days=3)
    for story in stories:
        pick_story(actor=_actor(_CENTRE), story_id=story.pk, until=until)


def _air(stories: list[Story]) -> None:
    """The next edition of a programme that the centre runs, where one is planned."""
    episodes = episodes_to_come(_actor(_CENTRE))
    for story in stories if episodes else ():
        air_story(actor=_actor(_CENTRE), episode_id=episodes[0].pk, story_id=story.pk)


def _actor(name: str) -> Actor:
    return actor_of(User.objects.get(email=f"{name}@peraga.test"))
