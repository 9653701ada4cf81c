"""How alike two stories are, and whether the index finds those that are."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.echo.edits import STORIES, edited

from kentongan.core.echo.sample import packed, sample_of, shared, unpacked
from kentongan.core.echo.story import SAME, WORTH_A_LOOK, Heard, hear, likeness

DAY, NEXT_DAY = "2026-10-07", "2026-10-08"
WORDS = st.lists(st.sampled_from(" ".join(body for _, body in STORIES[:4]).split()), max_size=60).map(
    " ".join
)
NUMBERS = st.sets(st.integers(0, 2**32 - 1), max_size=60)

# One event, told by the office and by the region above it in other words: what people do, not what machines copy.
OURS = (
    "Lapas Cilegon Panen 40 Kilogram Kangkung",
    "Warga binaan Lapas Kelas IIA Cilegon memanen 40 kilogram kangkung dari kebun belakang, Rabu (7/10). Panen diikuti "
    "dua puluh warga binaan dan tiga petugas pembinaan. Sayur ditimbang lalu dibawa ke dapur untuk makan siang. "
    "Kepala Lapas, Budi Contoh, berharap kebun menjadi tempat belajar bagi peserta pelatihan.",
)
THEIRS = (
    "Kebun Lapas Cilegon Hasilkan 40 Kilogram Kangkung",
    "Sebanyak 40 kilogram kangkung dipetik dari kebun belakang Lapas Kelas IIA Cilegon pada Rabu (7/10). Dua puluh "
    "orang warga binaan bersama tiga petugas pembinaan turun memanen. Hasilnya langsung diolah di dapur untuk makan "
    "siang. Menurut Kepala Lapas, Budi Contoh, peserta pelatihan belajar langsung di kebun itu.",
)


@given(WORDS, WORDS, st.sampled_from([DAY, NEXT_DAY, ""]), st.sampled_from([DAY, ""]))
def test_likeness_is_symmetric_and_a_percentage(one, other, day, other_day):
    a, b = hear("", one, day).echo, hear("", other, other_day).echo
    assert likeness(a, b) == likeness(b, a)
    assert 0 <= likeness(a, b) <= 100


@given(WORDS, st.sampled_from([DAY, ""]))
def test_equal_stories_are_wholly_alike_whatever_their_case_and_spacing(text, day):
    plain = hear(text, text, day)
    shouted = hear(f" {text.upper()}\n", text.replace(" ", "\n\n \t"), day)
    assert likeness(plain.echo, plain.echo) == 100
    assert shouted == plain


@given(NUMBERS, NUMBERS)
def test_a_sample_that_holds_all_counts_exactly_and_survives_keeping(one, other):
    a, b = sample_of(one, 60), sample_of(other, 60)
    wanted = 2 * len(one & other) / (len(one) + len(other)) if one and other else float(one == other)
    assert shared(a, b) == pytest.approx(wanted)
    assert unpacked(packed(a), a.size) == a


def test_a_sample_of_a_large_set_is_near_the_truth():
    chance = random.Random(3)
    pool = [chance.getrandbits(32) for _ in range(3_000)]
    one, other = set(pool[:2_000]), set(pool[500:2_500])
    wanted = 2 * len(one & other) / (len(one) + len(other))
    assert shared(sample_of(one, 256), sample_of(other, 256)) == pytest.approx(wanted, abs=0.08)
    assert shared(sample_of(one, 256), sample_of(other, 5_000)) == pytest.approx(wanted, abs=0.08)


def test_stories_of_other_events_are_not_alike():
    heard = [hear(*story) for story in STORIES]
    assert max(likeness(a.echo, b.echo) for a, b in combinations(heard, 2)) < 40


def test_formulas_of_the_house_make_no_echo():
    formula = (
        "Demikian siaran pers ini disampaikan untuk dapat dipergunakan sebagaimana mestinya. Kegiatan berlangsung "
        "dengan aman, tertib, dan lancar. Untuk informasi lebih lanjut silakan menghubungi hubungan masyarakat. "
    )
    (one, other), wrapped = STORIES[:2], []
    for headline, body in (one, other):
        wrapped.append(hear(headline, formula + body + formula).echo)
    bare = likeness(hear(*one).echo, hear(*other).echo)
    assert likeness(*wrapped) <= bare + 5


def test_another_day_of_the_event_tells_stories_apart_and_the_same_day_ties_them():
    headline, body = STORIES[0]
    chance = random.Random(5)
    one, other = hear(headline, body, DAY).echo, hear(headline, edited(body, 0.2, chance), DAY).echo
    later = hear(headline, edited(body, 0.2, random.Random(5)), NEXT_DAY).echo
    assert likeness(one, other) > likeness(one, later)


def test_a_text_too_short_to_be_known_has_no_keys():
    assert hear("Judul", "Kegiatan ditutup dengan doa.").keys == ()
    assert hear("", "").keys == ()


def test_the_index_finds_what_is_alike():
    """Measured on edits of the demo stories with and without a day: all from 85 %, 19 of 20 from 65 %."""
    chance = random.Random(1)
    met: dict[bool, list[bool]] = {True: [], False: []}
    for headline, body in STORIES[:30]:
        kept = hear(headline, body, DAY)
        for rate in (0.02, 0.05, 0.1, 0.15, 0.2, 0.25):
            for day in (NEXT_DAY, ""):
                asked = hear(edited(headline, rate, chance), edited(body, rate, chance), day)
                percent = likeness(kept.echo, asked.echo)
                if percent >= WORTH_A_LOOK:
                    met[percent >= SAME].append(_meets(kept, asked))
    assert len(met[True]) > 100 and len(met[False]) > 50
    assert sum(met[True]) / len(met[True]) >= 0.99
    assert sum(met[False]) / len(met[False]) >= 0.95


def test_two_offices_that_tell_one_event_in_their_own_words_meet_but_are_not_called_the_same():
    """Honest: a paraphrase stands below the line where a person is asked to look (46 % here); only the index brings
    the two together, by the day and a word of the headline."""
    one, other = hear(*OURS, DAY), hear(*THEIRS, DAY)
    assert _meets(one, other)
    assert 35 <= likeness(one.echo, other.echo) < WORTH_A_LOOK


def _meets(one: Heard, other: Heard) -> bool:
    return bool(set(one.keys) & set(other.keys))
