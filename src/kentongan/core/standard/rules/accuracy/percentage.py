"""A percentage must follow from the two numbers beside it, and shares of one whole stay within it."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.claims.number_words import figures
from kentongan.core.text.claims.quantities import PERCENT, Quantity

_OUT_OF = re.compile(
    r"^[\w ]{0,40}?\bdari(?:\s(?:total|jumlah|target|keseluruhan|seluruh|sebanyak|sekitar)){0,2}\s$"
)
_BESIDE = re.compile(
    r"^[\w ]{0,80}?(?:,?\s?\(|,?\s(?:atau|yakni|yaitu|sama dengan)\s)(?:sekitar\s|setara\s|sebesar\s)?$"
)
_BESIDE_AHEAD = re.compile(r"^(?:\s?%|\spersen)(?:,?\s?\(|,?\s(?:atau|yakni|yaitu)\s)(?:sebanyak\s)?$")
_OVER = re.compile(
    r"\b(?:kelebihan (?:hunian|kapasitas|penghuni)|over\s?kapasitas|overcrowding)\W[^.]{0,30}$", re.IGNORECASE
)
_ROOM = re.compile(r"\b(?:kapasitas|daya tampung)\w{0,3}\s(?:\w{1,12}\s){0,2}$", re.IGNORECASE)
_ROSE = re.compile(r"^(?:\spersen|%)?[\w ,]{0,40}\bdari\s(?:[\w ]{0,30})$")
_TO = re.compile(r"^[\w ]{0,30}\b(?:menjadi|ke)\s$")
_CHANGE = re.compile(
    r"\b(?P<up>naik|meningkat|bertambah|tumbuh)|(?P<down>turun|menurun|berkurang|menyusut)\b", re.IGNORECASE
)
_ROSE_BY = re.compile(
    r"^[\w ]{0,40}?(?:,?\s?\(|,?\s(?:atau|yakni|yaitu)\s)"
    r"(?:(?:naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh)\s)?"
    r"(?:sekitar\s|sebesar\s|sebanyak\s)?$"
)
_LED_BY_FROM = re.compile(r"\bdari(?:\s(?:total|jumlah|keseluruhan|seluruh|sebanyak)){0,2}\s$", re.IGNORECASE)
_OWN_WHOLE = re.compile(r"(?:\s?%|\spersen)\s(?:dari|di antara)\b", re.IGNORECASE)
_NEXT_VERB = re.compile(r"\b(?:me|di|ber)[a-z]{4,16}\b")
# Where one may choose more than once, the shares make more than the whole.
_SEVERAL = re.compile(
    r"\b(?:lebih dari satu|beberapa (?:pilihan|jawaban)|boleh memilih|jawaban ganda|sekaligus|naik|turun|meningkat)\b",
    re.IGNORECASE,
)
_FEWEST_SHARES = 3
_LOOK_AHEAD = 80
_LOOK_BACK = 60
_WHOLE = 100
_MAY_EXCEED = re.compile(
    r"kapasitas|daya tampung|hunian|penghuni|target|naik|meningkat|bertambah|tumbuh|lonjak|lebih dari|"
    r"melebihi|capai|realisasi",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"^(?:\s?%|\spersen)\s(?:dari|di antara)\s(?:total|seluruh|jumlah|semua|keseluruhan)\b", re.IGNORECASE
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        numbers = document.quantities(part)
        text = document.parts[part]
        for place, number in enumerate(numbers):
            if number.noun == PERCENT:
                wrong = (
                    _share(text, numbers, place)
                    or _crowding(document, part, numbers, place)
                    or _change(text, numbers, place)
                    or _of_the_last(document, part, numbers, place)
                    or _more_than_all(document, part, numbers, place)
                    or _beyond(document, part, number)
                )
                if wrong:
                    yield Hit(part, number.start, number.end, wrong, "Hitung ulang dari data asalnya.")


def _share(text: str, numbers: list[Quantity], place: int) -> str | None:
    """`40 dari 50 warga binaan (80 persen)`, `80 persen atau 40 dari 50 orang`."""
    share = numbers[place]
    behind = numbers[place - 2 : place] if place >= 2 else []
    ahead = numbers[place + 1 : place + 3]
    if len(behind) == 2 and _BESIDE.match(text[behind[1].end : share.start][:120]):
        return _out_of(text, share, *behind) or _whole_first(text, share, *behind)
    if len(ahead) == 2 and _BESIDE_AHEAD.match(text[share.end : ahead[0].start][:40]):
        return _out_of(text, share, *ahead)
    return None


def _whole_first(text: str, share: Quantity, whole: Quantity, some: Quantity) -> str | None:
    """`Dari 80 peserta, 60 orang lulus atau 75 persen`."""
    between = text[whole.end : some.start]
    led = _LED_BY_FROM.search(text, max(0, whole.start - 24), whole.start)
    if not led or len(between) > _LOOK_AHEAD or "." in between or not 0 < some.value <= whole.value:
        return None
    alike = whole.noun == some.noun or (whole.counts_people and some.counts_people)
    return _of(share, some, whole) if alike else None


def _of_the_last(document: Document, part: str, numbers: list[Quantity], place: int) -> str | None:
    """`Survei diisi 200 tamu. Sebanyak 150 tamu, atau 75 persen, puas`: the one number of the same things before it."""
    text, share = document.parts[part], numbers[place]
    some = numbers[place - 1] if place else None
    if not some or some.noun in ("", PERCENT) or not _BESIDE.match(text[some.end : share.start][:120]):
        return None
    paragraph = document.paragraph_at(part, share.start)
    start = paragraph.start if paragraph else 0
    before = [one for one in numbers[max(0, place - 6) : place - 1] if one.start >= start]
    wholes = [one for one in before if one.noun == some.noun]
    if len(wholes) != 1 or len(before) > 1 or wholes[0].value < some.value:
        return None
    # "65 persen dari ..." names its own whole.
    return None if _OWN_WHOLE.match(text, share.end) else _of(share, some, wholes[0])


def _of(share: Quantity, some: Quantity, whole: Quantity) -> str | None:
    way = f"{figures(some.value)} dari {figures(whole.value)}"
    return _compare(share, some.value / whole.value * 100, way)


def _out_of(text: str, share: Quantity, some: Quantity, whole: Quantity) -> str | None:
    between = text[some.end : whole.start][:80]
    if PERCENT in (some.noun, whole.noun) or not _OUT_OF.match(between) or not 0 < some.value <= whole.value:
        return None
    return _of(share, some, whole)


def _crowding(document: Document, part: str, numbers: list[Quantity], place: int) -> str | None:
    """`dihuni 900 orang dari kapasitas 500 orang, kelebihan hunian 80 persen`."""
    text, over = document.parts[part], numbers[place]
    if not _OVER.search(text, max(0, over.start - _LOOK_BACK), over.start):
        return None
    start = document.sentence_at(part, over.start).start
    near = [one for one in numbers[max(0, place - 4) : place] if one.start >= start and one.noun != PERCENT]
    room = next((one for one in near if _ROOM.search(text, max(0, one.start - 30), one.start)), None)
    held = [one for one in near if one is not room and one.counts_people]
    if room is None or len(held) != 1 or not 0 < room.value < held[0].value:
        return None
    full = held[0].value / room.value * 100
    way = f"{figures(held[0].value)} penghuni pada kapasitas {figures(room.value)}"
    told = _compare(over, full - 100, way)
    return told if told and _compare(over, full, way) else None


def _change(text: str, numbers: list[Quantity], place: int) -> str | None:
    """`naik 25 persen dari 80 menjadi 100 orang`."""
    share = numbers[place]
    told = list(_CHANGE.finditer(text, max(0, share.start - _LOOK_BACK), share.start))
    old, new = _old_and_new(text, numbers, place)
    if not told or not old or not new or not old.value or PERCENT in (old.noun, new.noun):
        return None
    change = (new.value - old.value) / old.value * 100
    way = f"dari {figures(old.value)} menjadi {figures(new.value)}"
    return _compare(share, -change if told[-1]["down"] else change, way)


def _old_and_new(
    text: str, numbers: list[Quantity], place: int
) -> tuple[Quantity, Quantity] | tuple[None, None]:
    """The two numbers of a change, behind the percentage or before it ("dari 80 menjadi 100 orang, atau naik ...")."""
    share = numbers[place]
    if place + 2 < len(numbers):
        old, new = numbers[place + 1 : place + 3]
        if _ROSE.match(text[share.end : old.start][:90]) and _TO.match(text[old.end : new.start][:60]):
            return old, new
    if place >= 2:
        old, new = numbers[place - 2 : place]
        led = _LED_BY_FROM.search(text, max(0, old.start - 24), old.start)
        beside = _ROSE_BY.match(text[new.end : share.start][:80])
        if led and beside and _TO.match(text[old.end : new.start][:60]):
            return old, new
    return None, None


def _more_than_all(document: Document, part: str, numbers: list[Quantity], place: int) -> str | None:
    """`60 persen menyukai bayam, 30 persen menyukai lodeh, dan 25 persen menyukai sup`: told at the last of them."""
    text, last = document.parts[part], numbers[place]
    if (
        place + 1 < len(numbers)
        and numbers[place + 1].noun == PERCENT
        and numbers[place + 1].start < last.end + 60
    ):
        return None
    sentence = document.sentence_at(part, last.start)
    near = [one for one in numbers[max(0, place - 7) : place + 1] if one.start >= sentence.start]
    listed = [one for one in near if one.noun == PERCENT]
    if len(listed) < _FEWEST_SHARES:
        return None
    verbs = [set(_NEXT_VERB.findall(text[one.end : one.end + 60].split(",")[0])) for one in listed]
    total = sum(one.value for one in listed)
    if total <= _WHOLE + len(listed) / 2 or not set.intersection(*verbs) or _SEVERAL.search(sentence.text):
        return None
    working = " + ".join(figures(one.value) for one in listed)
    return f"Bagian-bagian ini berjumlah lebih dari 100 persen: {working} = {figures(total)}."


def _compare(share: Quantity, right: float, way: str) -> str | None:
    """Rounding and cutting off are both right; so is a whole number for what has decimals."""
    step = 10.0**-share.decimals
    if abs(share.value - right) <= step:
        return None
    return f"{figures(share.value)} persen tidak cocok: {way} sama dengan {figures(round(right, 1))} persen."


def _beyond(document: Document, part: str, number: Quantity) -> str | None:
    """A share of a whole that is more than the whole."""
    if number.value <= _WHOLE or not _SHARE.match(document.parts[part][number.end : number.end + 40]):
        return None
    if _MAY_EXCEED.search(document.sentence_at(part, number.start).text):
        return None
    return f"Bagian sebesar {figures(number.value)} persen lebih besar daripada keseluruhannya."


RULE = Rule(
    id="accuracy.percentage",
    title="Persentase cocok dengan angkanya",
    title_en="A percentage follows from its numbers",
    clause="Kode Etik Jurnalistik pasal 1 (akurat)",
    severity=Severity.WARN,
    check=_check,
    why="Persentase yang salah hitung adalah angka yang paling sering dikutip ulang.",
    why_en="A percentage that was reckoned wrongly is the number that gets quoted most.",
    good=(
        "Sebanyak 40 dari 50 warga binaan (80 persen) lulus.",
        "Sebanyak 2 dari 3 tahanan, atau 66,7 persen, hadir.",
        "Kunjungan naik 25 persen dari 80 menjadi 100 orang.",
        "Lapas dihuni 180 persen dari seluruh kapasitasnya.",
        "Dari 80 peserta ujian, 60 orang lulus atau 75 persen.",
        "Survei diisi 200 tamu. Sebanyak 150 tamu, atau 75 persen, menyatakan puas.",
        "Tamu naik dari 100 menjadi 150 orang, atau naik 50 persen.",
        "Sebanyak 60 persen menyukai bayam, 30 persen menyukai lodeh, dan 10 persen menyukai sup.",
        "Sekitar 80 persen atau 40 dari 50 warga binaan lulus.",
        "Lapas dihuni 900 orang dari kapasitas 500 orang sehingga kelebihan hunian 80 persen.",
    ),
    bad=(
        "Sebanyak 40 dari 50 warga binaan (90 persen) lulus.",
        "Kunjungan naik 30 persen dari 80 menjadi 100 orang.",
        "Dari 80 peserta ujian, 60 orang lulus atau 80 persen.",
        "Survei diisi 200 tamu. Sebanyak 150 tamu, atau 65 persen, menyatakan puas.",
        "Tamu naik dari 100 menjadi 150 orang, atau naik 75 persen.",
        "Sebanyak 60 persen menyukai bayam, 30 persen menyukai lodeh, dan 25 persen menyukai sup.",
        "Kunjungan turun 30 persen dari 100 menjadi 80 orang.",
        "Sekitar 90 persen atau 40 dari 50 warga binaan lulus.",
        "Lapas dihuni 900 orang dari kapasitas 500 orang sehingga kelebihan hunian 120 persen.",
        "Pelatihan diikuti 120 persen dari seluruh warga binaan.",
    ),
)
