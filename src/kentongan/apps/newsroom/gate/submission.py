"""What a draft lacks before it can be submitted: every gap at once, each with the field where it is mended."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.gate.form import gaps_of_form
from kentongan.core.standard.finding import Finding

# Where a finding of the standard is mended in the form.
_FIELD_OF_PART = {"slot_when": "when_date", "preamble": "body"}
# What stands below the questions and the topic.
_ROWS = ("quotes", "photos")


@dataclass(frozen=True, slots=True)
class Problem:
    """One gap. `field` is the name of the form's field: what, when_date, headline, quote_1, caption_2 ..."""

    field: str
    text: str


def problems_before_submission(content: Content, blocking: Iterable[Finding] = ()) -> list[Problem]:
    """Missing parts first, in the order of the form, then what the standard holds back."""
    missing = [*_of_form(content), *_of_quotes(content), *_of_photos(content), *_of_text(content)]
    named = {problem.field for problem in missing}
    held = (Problem(field_of_part(finding.part), finding.message) for finding in blocking)
    return missing + [problem for problem in held if problem.field not in named]


def field_of_part(part: str) -> str:
    """The form's field for a part of the checked document."""
    return _FIELD_OF_PART.get(part, part.removeprefix("slot_"))


def _of_form(content: Content) -> Iterator[Problem]:
    gaps = [Problem(field, words) for field, words in gaps_of_form(content)]
    yield from (gap for gap in gaps if gap.field not in _ROWS)
    if not content.topic.strip():
        yield Problem("topic", _("Pilih topik berita."))
    yield from (gap for gap in gaps if gap.field in _ROWS)


def _of_quotes(content: Content) -> Iterator[Problem]:
    for place, quote in enumerate(content.quotes, 1):
        if quote.text.strip() and not quote.speaker.strip():
            yield Problem(f"quote_{place}", _("Kutipan %d belum punya nama pembicara.") % place)
        if quote.speaker.strip() and not quote.text.strip():
            yield Problem(f"quote_{place}", _("Kutipan %d belum berisi ucapan.") % place)


def _of_photos(content: Content) -> Iterator[Problem]:
    for place, photo in enumerate(content.photos, 1):
        if not photo.caption.strip():
            yield Problem(f"caption_{place}", _("Foto %d belum punya keterangan.") % place)
        if not photo.credit.strip():
            yield Problem(f"caption_{place}", _("Foto %d belum punya kredit.") % place)
        if not photo.alt.strip():
            yield Problem(f"caption_{place}", _("Foto %d belum punya teks pengganti.") % place)


def _of_text(content: Content) -> Iterator[Problem]:
    if not content.headline.strip():
        yield Problem("headline", _("Tulis judul berita."))
    if not content.body.strip():
        yield Problem("body", _("Tulis naskah berita, atau tekan Susun naskah."))
