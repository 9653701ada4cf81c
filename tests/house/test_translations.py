"""English: every sentence has one, it says the same, and it reaches the page."""

import re
from functools import cache
from gettext import GNUTranslations

import pytest
from django.utils import translation
from tests.house.translations.catalog import MO, PO, compiled, english, renewed, text_of
from tests.house.translations.messages import Message, found, in_code, in_template
from tests.house.visits import Door

_PLACEHOLDER = re.compile(r"%%|%(?:\(\w+\))?[.\d]*[a-z]")
_TAG = re.compile(r"</?[a-z]+>")
_WORD = re.compile(r"[a-z]{4,}")
english_catalog = cache(english)


def told(message: Message) -> tuple[str, ...]:
    """The English of a message in all its forms; empty where it has none."""
    known = english_catalog().get(message[0] if isinstance(message, tuple) else message)
    words = known.string if known else ""
    return tuple(words) if isinstance(words, tuple | list) else (words,)


def originals(message: Message) -> tuple[str, ...]:
    return message if isinstance(message, tuple) else (message,)


def test_every_message_has_its_english():
    missing = [f"{name}: {message}" for message, name in found().items() if not all(told(message))]
    assert missing == [], "write it into django.po, then: python -m tests.house.translations.catalog --write"


def test_placeholders_agree():
    wrong = []
    for message in found():
        for original, words in zip(originals(message), told(message), strict=False):
            if sorted(_PLACEHOLDER.findall(original)) != sorted(_PLACEHOLDER.findall(words)):
                wrong.append((original, words))
    assert wrong == []


def test_marks_agree():
    """What is bold or a link stays so; nothing new comes in by a translation."""
    pairs = [(o, w) for message in found() for o, w in zip(originals(message), told(message), strict=False)]
    assert [pair for pair in pairs if sorted(_TAG.findall(pair[0])) != sorted(_TAG.findall(pair[1]))] == []
    assert [words for _, words in pairs if "<" in _TAG.sub("", words)] == []


def test_a_translation_is_one():
    """No sentence of three words or more was left as it is."""
    long = [message for message in found() if isinstance(message, str) and len(_WORD.findall(message)) > 2]
    assert len(long) > 300
    assert [message for message in long if told(message)[0] == message] == []


def test_the_catalogue_is_what_the_house_says_today():
    """Nothing obsolete, nothing unsorted: the file is what the tool writes."""
    assert PO.read_bytes() == text_of(renewed(english())), (
        "python -m tests.house.translations.catalog --write"
    )


def test_the_compiled_catalogue_is_current():
    assert MO.read_bytes() == compiled(english())
    with MO.open("rb") as file:
        spoken = GNUTranslations(file)
    assert spoken.gettext("Simpan draf") == "Save draft"
    assert spoken.ngettext("%(count)s temuan", "%(count)s temuan", 1) == "%(count)s finding"


@pytest.mark.django_db
@pytest.mark.xdist_group("house-doors")
def test_english_reaches_the_page(door: Door):
    indonesian = door.knock("contributor", "GET", "/meja/").text
    spoken = door.knock("contributor", "GET", "/meja/", language="en").text
    assert "Tulis berita" in indonesian and "Write a story" not in indonesian
    assert "Write a story" in spoken and "Tulis berita" not in spoken
    assert 'lang="en"' in spoken
    with translation.override("en"):
        assert translation.gettext("Terbitkan") == "Publish"
        assert translation.ngettext("gagal ke %d tujuan", "gagal ke %d tujuan", 2) == "failed for %d places"


def test_messages_are_found_where_they_stand():
    code = 'x = _("satu " "dua")\ny = ngettext("%d ekor", "%d ekor", 3)\nz = other("bukan")\n'
    assert list(in_code(code)) == ["satu dua", ("%d ekor", "%d ekor")]
    page = (
        '{% translate "Tulis" %}{% blocktranslate trimmed with n=x %}\n  Ada\n {{ n }}\n{% endblocktranslate %}'
        "{% blocktranslate count n=x %}{{ n }} foto{% plural %}{{ n }} foto-foto{% endblocktranslate %}"
        '{{ x|default:_("kosong") }}'
    )
    assert set(in_template(page)) == {"Tulis", "Ada %(n)s", ("%(n)s foto", "%(n)s foto-foto"), "kosong"}
