"""Stories of earlier sites: read, mended, opened by a second person, taken back."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.core.oldsite.test_wxr import HEAD, TAIL, post

from kentongan.apps.intake.enums import BatchState, OldState, OldTrouble
from kentongan.apps.intake.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.intake.models import OldBatch, OldStory
from kentongan.apps.intake.queries.history import batches_listed, counts_of, rows_of
from kentongan.apps.intake.queries.old_public import is_removed, public_old_stories, public_old_story
from kentongan.apps.intake.services.history import mending, opening, reading, starting
from kentongan.apps.newsroom.models import Story
from kentongan.core.standard.rules.confidentiality.nik import RULE as NIK
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.sheets.writing import to_xlsx

HEADER = ["judul", "isi", "tanggal", "satuan", "tautan"]
WHOLE = [
    "Panen kangkung",
    "Warga binaan memanen kangkung.\n\nHasilnya untuk dapur.",
    "17/8/2019",
    "",
    "https://lama.test/1",
]
ROWS = [
    WHOLE,
    ["Upacara", "Upacara berlangsung khidmat.", "1 Januari 2025", "Rutan Kelas IIB Serang", ""],
    ["", "Tanpa judul.", "17/8/2019", "", ""],
    ["Tanpa isi", "", "17/8/2019", "", ""],
    ["Kapan", "Isi.", "lusa", "", ""],
    ["Nanti", "Isi nanti.", "17/8/2090", "", ""],
    ["Di mana", "Isi di mana.", "17/8/2019", "Lapas Antah Berantah", ""],
    ["Nomor", NIK.bad[0] if isinstance(NIK.bad[0], str) else NIK.bad[0].parts["body"], "17/8/2019", "", ""],
    WHOLE,
]
TROUBLES = ["", "", OldTrouble.NO_HEADLINE, OldTrouble.NO_BODY, OldTrouble.NO_DAY, OldTrouble.NOT_PAST,
            OldTrouble.NO_OFFICE, OldTrouble.PROTECTED, ""]  # fmt: skip


def upload(content: bytes, name: str = "arsip.xlsx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def table(rows=ROWS) -> SimpleUploadedFile:
    return upload(to_xlsx(HEADER, rows))


@pytest.fixture
def start(actors, units):
    def started(file=None, who="region_editor", office="kanwil-banten") -> OldBatch:
        batch = starting.start_import(
            actor=actors[who], unit_id=units[office].pk, upload=file or table(), site="lama.test"
        )
        reading.read_batch(batch_id=batch.pk)
        batch.refresh_from_db()
        return batch

    return started


def test_a_table_is_read_judged_and_told(start, units, people):
    batch = start()
    assert (batch.state, batch.fault, batch.place) == (BatchState.READ, "", 10)
    rows = list(batch.rows.order_by("number"))
    assert [row.trouble for row in rows] == TROUBLES
    assert [row.state for row in rows] == [OldState.READY] * 2 + [OldState.OPEN_QUESTION] * 6 + [
        OldState.REPEATED
    ]
    first, second = rows[:2]
    assert (first.unit, first.day, first.ministry) == (
        units["kanwil-banten"], date(2019, 8, 17), "Kementerian Hukum dan HAM"
    )  # fmt: skip
    assert first.body == "Warga binaan memanen kangkung.\n\nHasilnya untuk dapur."
    assert (second.unit, second.ministry) == (units["rutan-serang"], "")
    assert rows[7].findings[0]["rule"].startswith("confidentiality.")
    assert Notice.objects.filter(user=people["region_editor"]).count() == 1
    assert not Story.objects.exists() and not public_old_stories().exists()


def test_an_export_of_wordpress_is_read(start):
    batch = start(upload((HEAD + post() + post("Lomba", status="draft") + TAIL).encode(), "a.xml"))
    (row,) = batch.rows.all()
    assert (row.headline, row.day, row.state) == ("Upacara", date(2019, 8, 17), OldState.READY)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a;b\n1;2\n", "judul, isi, tanggal"),
        (b"<html></html>", "bukan ekspor WordPress"),
        ((HEAD + post()).encode(), "putus di tengah"),
        (b"PK\x03\x04rusak", "rusak"),
        (b'<!DOCTYPE r [<!ENTITY a "b">]><rss>&a;</rss>', "definisi XML"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_can_be_undone(start, actors, content, said):
    batch = start(upload(content))
    assert batch.state == BatchState.FAILED and said in batch.fault
    opening.undo_batch(actor=actors["region_editor"], batch_id=batch.pk)
    assert start(table()).state == BatchState.READ


def test_the_same_file_twice_is_refused_and_the_same_stories_are_marked(start, units):
    start()
    with pytest.raises(BadWords):
        start()
    again = start(table([WHOLE, ["Baru", "Isi baru.", "18/8/2019", "", ""]]))
    assert list(again.rows.order_by("number").values_list("state", flat=True)) == [
        OldState.REPEATED,
        OldState.READY,
    ]


def test_a_file_beyond_the_limit_is_refused(start, monkeypatch):
    monkeypatch.setattr(starting, "MOST_BYTES", dict.fromkeys(starting.MOST_BYTES, 10))
    with pytest.raises(BadWords):
        start()
    assert not OldBatch.objects.exists()


MANY = [[f"Judul {n}", f"Isi {n}.", "17/8/2019", "", ""] for n in range(12)]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.integers(0, 12), max_size=4))
def test_cut_off_at_any_rows_and_begun_again_every_row_is_there_once(actors, units, cuts):
    """The job dies after any number of rows, as often as it likes."""
    with transaction.atomic():
        batch = starting.start_import(
            actor=actors["region_editor"], unit_id=units["kanwil-banten"].pk, upload=table(MANY), site="lama"
        )
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(reading, "BATCH", 1)
            real = reading._items
            for cut in cuts:
                patch.setattr(reading, "_items", lambda kind, kept, cut=cut: _dying(real(kind, kept), cut))
                try:
                    reading.read_batch(batch_id=batch.pk)
                except ConnectionError:
                    continue
            patch.setattr(reading, "_items", real)
            reading.read_batch(batch_id=batch.pk)
        assert list(batch.rows.order_by("number").values_list("number", flat=True)) == list(range(2, 14))
        batch.refresh_from_db()
        assert batch.state == BatchState.READ
        transaction.set_rollback(True)


def _dying(items, cut):
    for count, item in enumerate(items):
        if count == cut:
            raise ConnectionError
        yield item


def test_undone_while_it_is_read_nothing_more_is_written(actors, units, monkeypatch):
    batch = starting.start_import(
        actor=actors["region_editor"], unit_id=units["kanwil-banten"].pk, upload=table(MANY), site="lama"
    )
    monkeypatch.setattr(reading, "BATCH", 4)
    real = reading._items

    def meanwhile(kind, kept):
        for count, item in enumerate(real(kind, kept)):
            if count == 6:
                opening.undo_batch(actor=actors["region_editor"], batch_id=batch.pk)
            yield item

    monkeypatch.setattr(reading, "_items", meanwhile)
    reading.read_batch(batch_id=batch.pk)
    batch.refresh_from_db()
    assert batch.state == BatchState.UNDONE and not OldStory.objects.exists()


# opening


def test_a_second_person_opens_what_is_ready_and_nothing_else(start, actors):
    batch = start()
    assert opening.open_batch(actor=actors["region_head"], batch_id=batch.pk) == 2
    shown = list(public_old_stories())
    assert [row.headline for row in shown] == ["Upacara", "Panen kangkung"]
    assert public_old_story(shown[0].pk).batch.site == "lama.test"
    assert not Story.objects.exists()
    with pytest.raises(WrongStage):
        opening.open_batch(actor=actors["region_head"], batch_id=batch.pk)


@pytest.mark.parametrize(
    "who", ["region_editor", "contributor", "unit_head", "other_region_editor", "admin", "auditor", "public"]
)
def test_nobody_else_opens_it(start, actors, who):
    batch = start()
    with pytest.raises((NotAllowed, NotFound)):
        opening.open_batch(actor=actors[who], batch_id=batch.pk)
    assert not public_old_stories().exists()


def test_whoever_changed_a_row_is_no_second_person(start, actors, units):
    batch = start()
    row = batch.rows.get(trouble=OldTrouble.NO_DAY)
    words = mending.OldWords(
        headline=row.headline, body=row.body, day=date(2019, 9, 1), unit_id=units["kanwil-banten"].pk
    )
    assert mending.mend(actor=actors["region_head"], row_id=row.pk, words=words).state == OldState.READY
    with pytest.raises(NotAllowed):
        opening.open_batch(actor=actors["region_head"], batch_id=batch.pk)
    assert opening.open_batch(actor=actors["central_lead"], batch_id=batch.pk) == 3


def test_the_database_itself_keeps_the_first_person_from_opening(start):
    batch = start()
    with pytest.raises(IntegrityError), transaction.atomic():
        OldBatch.objects.filter(pk=batch.pk).update(opened_by=batch.sent_by)
    with pytest.raises(IntegrityError), transaction.atomic():
        batch.rows.filter(trouble=OldTrouble.PROTECTED).update(state=OldState.PUBLIC)


def test_what_is_protected_stays_in_until_its_words_are_changed(start, actors, units):
    row = start().rows.get(trouble=OldTrouble.PROTECTED)
    here = {"headline": row.headline, "day": row.day, "unit_id": units["kanwil-banten"].pk}
    actor = actors["region_head"]
    assert mending.mend(actor=actor, row_id=row.pk, words=mending.OldWords(body=row.body, **here)).trouble
    mended = mending.mend(actor=actor, row_id=row.pk, words=mending.OldWords(body="Isi tanpa nomor.", **here))
    assert (mended.state, mended.findings) == (OldState.READY, [])


def test_a_row_cannot_be_moved_out_of_the_import_or_onto_its_twin(start, actors, units):
    batch = start()
    row = batch.rows.first()
    for office in ("lapas-nunukan", "ditjenpas"):
        words = mending.OldWords(headline="A", body="B", day=row.day, unit_id=units[office].pk)
        with pytest.raises(BadWords):
            mending.mend(actor=actors["region_head"], row_id=row.pk, words=words)


def test_left_out_it_is_not_opened_and_can_be_taken_up(start, actors):
    batch = start(table([WHOLE]))
    row = batch.rows.get()
    mending.leave_out(actor=actors["region_editor"], row_id=row.pk)
    with pytest.raises(WrongStage):
        opening.open_batch(actor=actors["region_head"], batch_id=batch.pk)
    mending.take_up(actor=actors["region_editor"], row_id=row.pk)
    assert opening.open_batch(actor=actors["region_head"], batch_id=batch.pk) == 1


def test_written_anew_it_is_one_draft_that_walks_the_whole_way(start, actors):
    row = start(table([WHOLE])).rows.get()
    story = mending.draft_from(actor=actors["region_editor"], row_id=row.pk)
    assert mending.draft_from(actor=actors["region_editor"], row_id=row.pk) == story
    assert (story.status, story.published_at) == ("draft", None)
    row.refresh_from_db()
    assert row.state == OldState.LEFT_OUT


# taking back


def test_undone_nothing_is_left_but_the_place_where_it_stood(start, actors, tmp_path):
    batch = start()
    opening.open_batch(actor=actors["region_head"], batch_id=batch.pk)
    shown = public_old_stories().first().pk
    opening.undo_batch(actor=actors["region_editor"], batch_id=batch.pk)
    assert not public_old_stories().exists() and is_removed(shown)
    assert set(OldStory.objects.values_list("headline", "body", "address")) == {("", "", "")}
    assert not list(tmp_path.glob("intake-old/**/*.bin"))
    assert start().rows.filter(state=OldState.READY).count() == 2


def test_one_story_taken_down_does_not_come_back_with_the_next_file(start, actors):
    batch = start(table([WHOLE]))
    opening.open_batch(actor=actors["region_head"], batch_id=batch.pk)
    row = batch.rows.get()
    opening.remove_old(actor=actors["region_editor"], row_id=row.pk)
    assert is_removed(row.pk) and public_old_story(row.pk) is None
    again = start(table([WHOLE, ["Lain", "Isi lain.", "1/1/2019", "", ""]]))
    assert again.rows.order_by("number").first().state == OldState.REPEATED


@pytest.mark.parametrize("who", ["contributor", "other_region_editor", "auditor", "ppid", "public"])
def test_others_neither_send_nor_mend_nor_undo(start, actors, units, who):
    batch = start()
    row = batch.rows.first()
    with pytest.raises(NotAllowed):
        start(table(MANY), who=who)
    for act in (mending.leave_out, mending.draft_from, mending.take_up, opening.remove_old):
        with pytest.raises((NotFound, NotAllowed)):
            act(actor=actors[who], row_id=row.pk)
    with pytest.raises((NotFound, NotAllowed)):
        opening.undo_batch(actor=actors[who], batch_id=batch.pk)
    assert batch.rows.count() == len(ROWS)


def test_those_who_may_open_are_asked(start, actors, people):
    batch = start()
    opening.ask_to_open(actor=actors["region_editor"], batch_id=batch.pk)
    asked = set(Notice.objects.filter(text__contains="orang kedua").values_list("user__email", flat=True))
    assert asked == {f"{name}@contoh.test" for name in ("region_head", "central_editor", "central_lead")}


def test_lists_take_one_query_each(start, actors, django_assert_num_queries):
    batch = start()
    for asked in (
        lambda: list(batches_listed(actors["region_editor"])),
        lambda: list(rows_of(batch)),
        lambda: counts_of(batch),
        lambda: list(public_old_stories(unit_key="rutan-serang")),
    ):
        with django_assert_num_queries(1):
            asked()


def test_reading_asks_little_of_the_database_a_row(actors, units, django_assert_max_num_queries):
    file = table([[f"Judul {n}", f"Isi {n}.", "17/8/2019", "", ""] for n in range(100)])
    batch = starting.start_import(
        actor=actors["region_editor"], unit_id=units["kanwil-banten"].pk, upload=file, site="lama"
    )
    with django_assert_max_num_queries(100 * 5 + 30):
        reading.read_batch(batch_id=batch.pk)
    assert ProcrastinateJob.objects.filter(task_name="intake.read_old").count() == 1
