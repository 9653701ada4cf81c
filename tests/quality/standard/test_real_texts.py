"""Real texts are read where they lie: tokens are joined, and only what weighs is counted."""

import json

from tests.quality.standard.real_texts import hits_of, real_texts

from kentongan.core.standard.facts import NO_FACTS


def test_token_files_seeds_and_pages_are_read(tmp_path):
    for folder in ("seeds", "data/indonlu_nergrit", "data/idner_news_2k", "data/html_fundus_id"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "seeds/1.txt").write_text("Judul\n\nIsi berita.")
    (tmp_path / "data/indonlu_nergrit/test.txt").write_text(
        "Ia\tO\npergi\tO\n.\tO\n\nMereka\tO\n(\tO\ndua\tO\n)\tO\n"
    )
    page = {"V1": {"body": {"sections": [{"paragraphs": ["Satu.", "Dua."]}]}}}
    (tmp_path / "data/html_fundus_id/page.json").write_text(json.dumps(page))
    assert list(real_texts(tmp_path)) == [
        ("seeds", "Judul\n\nIsi berita."),
        ("indonlu_nergrit", "Ia pergi."),
        ("indonlu_nergrit", "Mereka (dua)"),
        ("html_fundus_id", "Satu.\n\nDua."),
    ]


def test_a_hit_tells_its_rule_words_and_surroundings():
    (hit,) = [
        hit
        for hit in hits_of("indonlu_nergrit", "Kegiatan digelar di di aula besar.", NO_FACTS)
        if hit.rule == "language.doubled_word"
    ]
    assert hit.excerpt == "di di" and "aula besar" in hit.context and len(hit.key) == 12
