"""Keeping a save as the next version."""

import unicodedata
from dataclasses import replace

from django.db.models import Max
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.errors import BadContent
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Photo, Story, StoryVersion, Topic
from kentongan.apps.newsroom.queries.content import FACT_NAMES
from kentongan.apps.newsroom.services.groundwork.checking import check_version
from kentongan.apps.newsroom.services.groundwork.learning import learn_from_save
from kentongan.core.forms.form import all_forms
from kentongan.core.forms.next_step import landed
from kentongan.core.forms.video import is_public_address
from kentongan.foundation.accounts.actor import Actor

LIMITS = {"headline": 300, "body": 30_000, "when_date": 10, "when_time": 5, "topic": 40, "video": 500,
          "transcript": 20_000, "description": 5_000}  # fmt: skip
FACT_LIMIT = 2_000
MOST_QUOTES = 12
MOST_PHOTOS = 10
_LINE_LIMIT = 1_000


def add_version(actor: Actor, story: Story, content: Content, *, is_read: bool = True) -> StoryVersion:
    """Writes `content` (clean) as the newest version of `story` and makes it current. Saves the story.

    The standard reads it, unless its photographs follow in the same breath (`is_read` false): then it reads those too.
    """
    topic = _topic(content.topic)
    _must_own_photos(story, content)
    newest = StoryVersion.objects.filter(story_id=story.pk).aggregate(top=Max("number"))["top"] or 0
    version = StoryVersion.objects.create(
        story=story,
        number=newest + 1,
        author_id=actor.user_id,
        topic=topic,
        headline=content.headline,
        body=content.body,
        facts={name: value for name in FACT_NAMES if (value := getattr(content, name))},
        quotes=[{"speaker": q.speaker, "title": q.title, "text": q.text} for q in content.quotes],
        photos=[
            {"photo": p.photo, "caption": p.caption, "credit": p.credit, "alt": p.alt} for p in content.photos
        ],
    )
    before, story.current = story.current, version
    if not story.is_public:
        story.form = content.form
        story.topic, story.happened_on = topic, content.happened_on
        story.wants_national, story.embargo_until = content.wants_national, content.embargo_until
    if is_read:
        check_version(story, version)
        learn_from_save(story, before)
    story.save()
    return version


def clean(content: Content) -> Content:
    """The same words in one form: NFC, plain line ends, no control characters, no blank rows; what the office does
    next stands in the text as well.

    Raises BadContent for what is longer than the newsroom keeps: nothing is cut off in silence. For a form of story
    that is none, and for a video where the public cannot open it, too.
    """
    kept = {name: _tidy(getattr(content, name), LIMITS.get(name, FACT_LIMIT)) for name in _TEXTS}
    quotes = tuple(_tidy_row(quote) for quote in content.quotes)
    quotes = tuple(quote for quote in quotes if quote.text or quote.speaker)
    photos = tuple(_tidy_row(photo) for photo in content.photos)
    if len(quotes) > MOST_QUOTES:
        raise BadContent(_("Paling banyak %d kutipan dalam satu berita.") % MOST_QUOTES)
    if len(photos) > MOST_PHOTOS:
        raise BadContent(_("Paling banyak %d foto dalam satu berita.") % MOST_PHOTOS)
    _must_be_sound(content.form, kept["video"])
    kept["body"] = landed(kept["body"], kept["next"])
    return replace(content, quotes=quotes, photos=photos, **kept)


def _must_be_sound(form: str, video: str) -> None:
    if form not in all_forms():
        raise BadContent(_("Bentuk berita yang dipilih tidak dikenal."))
    if video and not is_public_address(video):
        raise BadContent(_("Alamat video harus diawali https:// dan dapat dibuka siapa saja."))


_TEXTS = ("headline", "body", "topic", *FACT_NAMES)


def _tidy_row(row):
    texts = {name: getattr(row, name) for name in row.__slots__ if name != "photo"}
    return replace(row, **{name: _tidy(text, _LINE_LIMIT) for name, text in texts.items()})


def _tidy(text: str, limit: int) -> str:
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    text = "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs"))
    if len(text) > limit:
        opening = text[:40]
        raise BadContent(
            _("Isian yang diawali “%(opening)s…” terlalu panjang: %(length)d tanda, paling banyak %(limit)d.")
            % {"opening": opening, "length": len(text), "limit": limit}
        )
    return text


def _topic(key: str) -> Topic | None:
    if not key:
        return None
    topic = Topic.objects.filter(key=key).first()
    if topic is None:
        raise BadContent(_("Topik yang dipilih tidak dikenal."))
    return topic


def _must_own_photos(story: Story, content: Content) -> None:
    wanted = {line.photo for line in content.photos}
    if wanted and Photo.objects.filter(story_id=story.pk, pk__in=wanted).count() != len(wanted):
        raise BadContent(_("Ada foto yang bukan milik berita ini."))
