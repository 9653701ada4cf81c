"""What a story lacks to be of its form: answers, quotations, photos."""

from collections.abc import Iterator

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.gate.content import Content
from kentongan.core.forms.form import USUAL, Form, Question, form_named

# The field of the form where a question is answered, where the two differ.
_FIELD = {"when": "when_date"}


def gaps_of_form(content: Content) -> Iterator[tuple[str, str]]:
    """Field and words for each gap, in the order of the page."""
    form = form_named(content.form)
    for name in form.needed:
        field = _FIELD.get(name, name)
        if not getattr(content, field).strip():
            yield field, _asked(form, form.question(name))
    yield from _of_quotes(form, content)
    yield from _of_photos(form, content)


def label_of(question: Question) -> str:
    """The question in the language of the reader."""
    return question.label_en if get_language() == "en" else question.label


def _asked(form: Form, question: Question) -> str:
    usual = {
        "what": _("Tulis apa yang terjadi."),
        "when": _("Isi tanggal peristiwa."),
        "where": _("Tulis tempat peristiwa."),
        "who": _("Tulis siapa yang terlibat."),
        "why": _("Tulis mengapa kegiatan ini dilakukan."),
        "how": _("Tulis bagaimana kegiatan ini berlangsung."),
    }
    if form.key == USUAL:
        return usual[question.field]
    return _("Belum terjawab: %(question)s") % {"question": label_of(question)}


def _of_quotes(form: Form, content: Content) -> Iterator[tuple[str, str]]:
    told = sum(bool(quote.text.strip()) for quote in content.quotes)
    if told < form.quotes:
        words = ngettext(
            "Bentuk ini memuat paling sedikit %(count)d kutipan.",
            "Bentuk ini memuat paling sedikit %(count)d kutipan.",
            form.quotes,
        )
        yield "quotes", words % {"count": form.quotes}


def _of_photos(form: Form, content: Content) -> Iterator[tuple[str, str]]:
    least, most = form.photos
    count = len(content.photos)
    if count < least:
        words = ngettext(
            "Bentuk ini memerlukan paling sedikit %(least)d foto; baru ada %(count)d.",
            "Bentuk ini memerlukan paling sedikit %(least)d foto; baru ada %(count)d.",
            least,
        )
        yield "photos", words % {"least": least, "count": count}
    if count > most:
        yield "photos", _("Bentuk ini memuat paling banyak %(most)d foto.") % {"most": most}
