"""How a text points at one person."""

import re

from kentongan.core.text.persons import aged_persons, is_masked, marked_persons, persons_beside, traces

CHILD = re.compile(r"\banak binaan\b", re.IGNORECASE)
ONE_CHILD = re.compile(r"\bsalah satu anak binaan\b", re.IGNORECASE)


def names(hints):
    return [hint.text for hint in hints]


def test_marked_names_and_initials():
    assert names(marked_persons("seorang anak bernama Bintang dan berinisial BC")) == ["Bintang", "BC"]


def test_ages_in_brackets_and_words():
    assert [
        (hint.text, hint.age) for hint in aged_persons("Bintang (16) dan BC, 15 tahun, hadir Rabu (15/11).")
    ] == [
        ("Bintang", 16),
        ("BC", 15),
    ]


def test_name_beside_a_role_but_no_office():
    assert names(persons_beside("salah satu anak binaan, Bintang, senang", ONE_CHILD)) == ["Bintang"]
    assert names(persons_beside("kata Bintang, salah satu anak binaan", ONE_CHILD)) == ["Bintang"]
    assert names(persons_beside("salah satu anak binaan, Kepala LPKA Demo hadir", ONE_CHILD)) == []


def test_headline_capitals_are_no_names():
    assert names(persons_beside("Salah Satu Anak Binaan, Bintang Lapangan", ONE_CHILD, direct=True)) == []


def test_traces_are_of_the_role_not_beside_it():
    assert [what for _, _, what in traces("Anak binaan itu siswa SMP Negeri 3 Demo", CHILD)] == ["sekolah"]
    assert [what for _, _, what in traces("Anak binaan tersebut merupakan warga Desa Contoh", CHILD)] == [
        "alamat"
    ]
    assert (
        list(traces("Siswa SMP Negeri 3 Demo menjenguk anak binaan bersama warga Desa Contoh", CHILD)) == []
    )


def test_masked_names_are_recognised():
    assert is_masked("Bintang (nama samaran) senang")
    assert is_masked("Bintang, bukan nama sebenarnya")
    assert not is_masked("Bintang senang")
