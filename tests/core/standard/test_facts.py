"""Rules that hold a text against the facts: borders of days, the roster, numbers; no crash whatever stands there."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts, FormerName, Official
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rulebook import RULES

NEW = (
    *("time_zone", "person_title", "one_spelling", "number_twice", "sums", "percentage", "number_source"),
    *("caption_agrees", "person_name", "parent_ministry", "unit_name"),
)
ROSTER = (
    Official("Budi Contoh", "Kepala Lapas Kelas IIB Demo", "", "2023-01-02", "2024-09-30"),
    Official("Sari Peraga", "Kepala Lapas Kelas IIB Demo", "Plh.", "2024-10-01", "2024-10-07"),
    Official("Sari Peraga", "Kepala Lapas Kelas IIB Demo", "Plt.", "2024-10-08", "2024-12-31"),
    Official("Joko Peraga", "Kepala Lapas Kelas IIB Demo", "", "2025-01-01", ""),
    Official("Rina Contoh", "Kepala Kantor Wilayah Ditjenpas Banten", "", "", ""),
)


def found(rule, body, *, day=None, headline=None, facts=None, **parts):
    told = {"headline": headline} if headline else {}
    document = Document(
        told | {"body": body} | parts, facts or Facts(officials=ROSTER), published=day, today=day
    )
    rules = [one for one in RULES if one.id == rule]
    return check(document, rules=rules)


def titles(body, day):
    return [(one.severity, one.excerpt) for one in found("accuracy.person_title", body, day=day)]


@pytest.mark.parametrize(
    ("title", "name", "day", "is_right"),
    [
        ("Kalapas Demo", "Budi Contoh", date(2024, 9, 30), True),
        ("Kalapas Demo", "Budi Contoh", date(2024, 10, 1), False),
        ("Kalapas Demo", "Budi Contoh", date(2023, 1, 2), True),
        ("Kalapas Demo", "Budi Contoh", date(2023, 1, 1), False),
        ("Plh. Kalapas Demo", "Sari Peraga", date(2024, 10, 7), True),
        ("Plt. Kalapas Demo", "Sari Peraga", date(2024, 10, 7), False),
        ("Plt. Kalapas Demo", "Sari Peraga", date(2024, 10, 8), True),
        ("Plh. Kalapas Demo", "Sari Peraga", date(2024, 10, 8), False),
        ("Kalapas Demo", "Sari Peraga", date(2024, 10, 8), False),
        ("Kalapas Demo", "Joko Peraga", date(2025, 1, 1), True),
        ("Kepala Lembaga Pemasyarakatan (Lapas) Kelas IIB Demo", "Joko Peraga", date(2025, 1, 1), True),
        ("Kalapas Contoh", "Joko Peraga", date(2025, 1, 1), False),
        ("Karutan Demo", "Joko Peraga", date(2025, 1, 1), False),
        ("Kakanwil Ditjenpas Banten", "Rina Contoh", date(1999, 1, 1), True),
    ],
)
def test_titles_follow_the_roster_to_the_day(title, name, day, is_right):
    for body in (f"{title}, {name}, hadir.", f"{title} {name} hadir.", f"{name} selaku {title} hadir."):
        assert (titles(body, day) == []) is is_right, body


def test_a_lost_plt_is_offered_as_a_correction_that_settles_it():
    body, day = "Kalapas Demo, Sari Peraga, hadir.", date(2024, 10, 8)
    (finding,) = found("accuracy.person_title", body, day=day)
    assert finding.fix == "Plt. Kalapas Demo" and "8 Oktober 2024" in finding.message
    assert titles(finding.fix + body[finding.end :], day) == []


def test_only_what_the_roster_knows_for_certain_blocks():
    assert titles("Kalapas Demo, Sari Peraga, hadir.", date(2024, 10, 8))[0][0] is Severity.BLOCK
    assert titles("Kalapas Demo, Budi Contoh, hadir.", date(2024, 10, 1))[0][0] is Severity.WARN
    assert titles("Karutan Demo, Rina Contoh, hadir.", date(2024, 10, 1))[0][0] is Severity.WARN
    handover = "Kalapas Demo, Sari Peraga, hadir dalam serah terima jabatan."
    assert titles(handover, date(2024, 10, 8))[0][0] is Severity.WARN


def test_the_day_of_the_event_counts_before_the_day_of_publication():
    facts = Facts(officials=ROSTER, event_day="2024-09-30")
    assert not found(
        "accuracy.person_title", "Kalapas Demo, Budi Contoh, hadir.", day=date(2024, 10, 2), facts=facts
    )


def test_a_post_without_a_day_is_judged_by_no_term():
    assert titles("Kalapas Demo, Budi Contoh, hadir.", None) == []
    assert titles("Karutan Demo, Budi Contoh, hadir.", None)[0][0] is Severity.WARN


def test_former_holders_and_strangers_in_other_posts_are_left_alone():
    day = date(2025, 2, 1)
    assert titles("Mantan Kalapas Demo, Budi Contoh, hadir.", day) == []
    assert titles("Kalapas Lain, Andi Keliru, hadir.", day) == []
    assert titles("Kalapas Demo, Joko, hadir.", day) == []
    (stranger,) = titles("Kalapas Demo, Andi Keliru, hadir.", day)
    assert stranger == (Severity.WARN, "Andi Keliru")


def test_a_name_blocks_only_beside_its_title_and_a_right_spelling_never():
    roster = (Official("Rahmat Contoh", "Kepala Lapas Kelas IIB Demo", spellings=("Rachmat Contoh",)),)
    facts = Facts(officials=roster)
    (sure,) = found("accuracy.person_name", "Kalapas Demo, Rahmad Contoh, hadir.", facts=facts)
    (maybe,) = found("accuracy.person_name", "Seorang tamu, Rahmad Contoh, hadir.", facts=facts)
    assert (sure.severity, maybe.severity) == (Severity.BLOCK, Severity.WARN)
    assert sure.fix == "Rahmat Contoh"
    assert not found("accuracy.person_name", "Kalapas Demo, Rachmat Contoh, hadir.", facts=facts)


@pytest.mark.parametrize(("day", "is_right"), [(date(2019, 5, 31), True), (date(2019, 6, 1), False)])
def test_an_office_bears_the_class_of_its_day(day, is_right):
    facts = Facts(
        unit_names=frozenset({"Lapas Kelas IIB Demo"}),
        former_names=frozenset(
            {FormerName("Lapas Kelas III Demo", "", "2019-05-31", "Lapas Kelas IIB Demo")}
        ),
    )
    hits = found("accuracy.unit_name", "Petugas Lapas Kelas III Demo panen.", day=day, facts=facts)
    assert (not hits) is is_right


@pytest.mark.parametrize(
    ("body", "day", "is_right"),
    [
        ("Kanwil Kemenkumham hadir.", date(2024, 10, 20), True),
        ("Kanwil Kemenkumham hadir.", date(2024, 10, 21), False),
        ("Kemenimipas hadir.", date(2024, 10, 21), True),
        ("Kemenimipas hadir.", date(2024, 10, 20), False),
        ("Pada 2 Maret 2023 Kanwil Kemenkumham hadir.", date(2025, 3, 1), True),
    ],
)
def test_the_ministry_is_that_of_the_day(body, day, is_right):
    assert (not found("accuracy.parent_ministry", body, day=day)) is is_right


@pytest.mark.parametrize(
    ("rule", "parts", "hits"),
    [
        ("accuracy.sums", {"body": "Hadir 50 orang, terdiri dari 30 petugas dan 20 tahanan."}, 0),
        ("accuracy.sums", {"body": "Hadir 50 orang, terdiri dari 30 petugas dan 21 tahanan."}, 1),
        ("accuracy.sums", {"body": "Hadir 50 orang, yakni 30 petugas berusia 40 tahun dan 10 tahanan."}, 0),
        ("accuracy.sums", {"body": "Hadir 50 orang dari 12 kantor, yakni 3 lapas dan 4 rutan."}, 0),
        ("accuracy.percentage", {"body": "Sebanyak 1 dari 3 tahanan (33 persen) hadir."}, 0),
        ("accuracy.percentage", {"body": "Sebanyak 1 dari 3 tahanan (33,3 persen) hadir."}, 0),
        ("accuracy.percentage", {"body": "Sebanyak 1 dari 3 tahanan (35 persen) hadir."}, 1),
        (
            "accuracy.percentage",
            {"body": "Kapasitas 500 orang, terisi 120 persen dari seluruh kapasitas."},
            0,
        ),
        (
            "accuracy.number_twice",
            {"headline": "Ratusan Warga Binaan Panen", "body": "Ada 120 warga binaan."},
            0,
        ),
        (
            "accuracy.number_twice",
            {"headline": "12 Petugas Lulus", "body": "Ada 12 petugas dan 3 petugas."},
            0,
        ),
        ("accuracy.number_twice", {"headline": "12 Petugas Lulus", "body": "Ada 21 petugas lulus."}, 1),
        (
            "accuracy.number_twice",
            {"headline": "12 Petugas Lulus", "body": "Dua belas petugas dan 5 petugas."},
            0,
        ),
        ("accuracy.number_twice", {"body": "Pasal 5 (lima) dan 6 (tujuh)."}, 1),
        ("accuracy.caption_agrees", {"body": "Senin (7/10) panen.", "caption_1": "Panen, Senin (7/10)."}, 0),
        ("accuracy.caption_agrees", {"body": "Senin (7/10) panen.", "caption_1": "Panen, Selasa (8/10)."}, 1),
        ("accuracy.caption_agrees", {"body": "Panen.", "caption_1": "Panen, Selasa (8/10)."}, 0),
        (
            "accuracy.one_spelling",
            {"body": "Kepala Sulistyo hadir.", "caption_1": "Kepala Sulistio hadir."},
            1,
        ),
        ("accuracy.one_spelling", {"body": "Pemuka Islam dan Pemuka Islami hadir."}, 0),
    ],
)
def test_numbers_and_names_are_held_against_each_other(rule, parts, hits):
    parts = dict(parts)
    assert len(found(rule, parts.pop("body"), **parts)) == hits


def test_a_zone_is_offered_as_a_correction_that_settles_it():
    facts = Facts(time_zone="WITA")
    (finding,) = found("accuracy.time_zone", "Apel dimulai pukul 08.00.", facts=facts)
    mended = "Apel dimulai " + finding.fix + "."
    assert finding.fix == "pukul 08.00 WITA"
    assert not found("accuracy.time_zone", mended, facts=facts)


_SCRAPS = (
    "Kalapas Plt. Plh. Demo, Budi Contoh Sari Peraga Sulistyo Sulistio 120 121 warga binaan (80 persen) dari "
    "terdiri dan sisanya 12,5% pukul 08.00 WIB Kemenkumham Lapas Kelas IIB 5 (enam) Rp1,3 juta 31/12/2024 "
    "tersangka narapidana ( ) “ ” . , \n İ 0 999999999 1.000.000 naik turun menjadi"
)
SCRAPS = st.sampled_from(_SCRAPS.split(" "))


@settings(max_examples=150, deadline=None)
@given(st.lists(SCRAPS, max_size=60).map(" ".join), st.lists(SCRAPS, max_size=15).map(" ".join))
def test_no_text_crashes_a_rule_of_facts_and_spans_lie_inside(body, short):
    facts = Facts(
        officials=ROSTER,
        time_zone="WIT",
        unit_names=frozenset({"Lapas Kelas IIA Demo"}),
        event_day="2024-10-08",
        statuses={"Budi Contoh": "klien"},
    )
    parts = {"headline": short, "body": body, "caption_1": short}
    ids = {f"accuracy.{name}" for name in NEW} | {"terms.custody_status"}
    for finding in check(Document(parts, facts), rules=[rule for rule in RULES if rule.id in ids]):
        assert 0 <= finding.start < finding.end <= len(parts[finding.part])
        assert finding.excerpt


@pytest.mark.parametrize(
    "unit",
    ["Kalapas ", "Kalapas Demo Budi Contoh, ", "Sulistyo Contoh Sulistio Contoh ", "1 dari 2 (3 persen) "],
)
def test_time_grows_no_faster_than_the_text_with_a_roster_at_hand(unit):
    """Four times the text may cost eight times the time; a quadratic rule would take sixteen."""
    rules = [rule for rule in RULES if rule.id in {f"accuracy.{name}" for name in NEW}]

    def seconds(size):
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            check(Document({"body": (unit * size)[:size]}, Facts(officials=ROSTER)), rules=rules)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(20_000) < 8 * max(seconds(5_000), 0.01)
