"""Tables of old stories."""

import pytest

from kentongan.core.oldsite.item import MOST_BODY, BadSource
from kentongan.core.oldsite.table import MOST_ROWS, read_table


def test_columns_are_known_by_many_names_in_any_order():
    lines = [
        [],
        ["Tgl", "Isi_Berita", "JUDUL", "Nama UPT", "URL"],
        [
            "17/8/2019",
            "Paragraf satu.\n\nParagraf dua.",
            " Upacara\x07 ",
            "Lapas Cilegon",
            "https://lama.test/1",
        ],
        ["", ""],
        ["18/8/2019", "<p>Isi <b>tebal</b></p><p>Lagi</p><img src=x>", "Kedua"],
    ]
    first, second = read_table(lines)
    assert (first.number, first.headline, first.day) == (3, "Upacara", "17/8/2019")
    assert (first.body, first.office, first.address) == (
        "Paragraf satu.\n\nParagraf dua.", "Lapas Cilegon", "https://lama.test/1"
    )  # fmt: skip
    assert (second.number, second.body, second.pictures) == (5, "Isi tebal\n\nLagi", 1)


@pytest.mark.parametrize(
    ("lines", "code", "detail"),
    [
        ([], "empty", ""),
        ([["judul", "isi"]], "columns", "tanggal"),
        ([["a", "b"]], "columns", "judul, isi, tanggal"),
    ],
)
def test_a_table_that_lacks_something_says_what(lines, code, detail):
    with pytest.raises(BadSource) as caught:
        list(read_table(lines))
    assert (caught.value.code, caught.value.detail) == (code, detail)


def test_too_many_rows_are_refused():
    with pytest.raises(BadSource, match="rows"):
        list(read_table([["judul", "isi", "tanggal"]] + [["a", "b", "c"]] * (MOST_ROWS + 1)))


def test_a_body_that_is_too_long_keeps_one_sign_too_many():
    (one,) = read_table([["judul", "isi", "tanggal"], ["a", "x" * (MOST_BODY + 50), "c"]])
    assert len(one.body) == MOST_BODY + 1


def test_the_same_words_have_the_same_mark_whatever_their_spaces():
    lines = [
        ["judul", "isi", "tanggal"],
        ["Panen", "Isi  berita", "1/2/2019"],
        ["panen ", "isi berita", "1/2/2019"],
    ]
    one, other = read_table(lines)
    assert one.mark == other.mark
