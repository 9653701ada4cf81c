"""Photos in pieces: what is held is held, nothing counts twice, nobody fills the disk."""

import os
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from kentongan.apps.newsroom.errors import BadPhoto, NotAllowed, UploadNotFound, WrongOffset
from kentongan.apps.newsroom.models import Upload
from kentongan.apps.newsroom.queries.sending.uploads import upload_of
from kentongan.apps.newsroom.services.sending import parts, uploads
from kentongan.apps.newsroom.services.sending.uploads import (
    add_piece,
    begin_upload,
    drop_upload,
    purge_uploads,
)
from kentongan.foundation.accounts.actor import Actor, Post
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role

RAW = bytes(range(256)) * 20


def test_pieces_in_order_make_the_file(newsroom):
    actor, key = newsroom["contributor"], uuid4()
    begin_upload(actor=actor, key=key, size=len(RAW))
    for offset in range(0, len(RAW), 999):
        add_piece(actor=actor, key=key, offset=offset, piece=RAW[offset : offset + 999])
    assert upload_of(actor, key).is_whole
    assert parts.path_of(key).read_bytes() == RAW


def test_piece_sent_twice_is_refused_with_the_place_to_go_on(newsroom):
    actor, key = newsroom["contributor"], uuid4()
    begin_upload(actor=actor, key=key, size=len(RAW))
    add_piece(actor=actor, key=key, offset=0, piece=RAW[:100])
    with pytest.raises(WrongOffset) as refused:
        add_piece(actor=actor, key=key, offset=0, piece=RAW[:100])
    assert refused.value.held == 100


def test_bytes_of_a_request_that_died_before_its_row_are_written_over(newsroom):
    actor, key = newsroom["contributor"], uuid4()
    begin_upload(actor=actor, key=key, size=len(RAW))
    add_piece(actor=actor, key=key, offset=0, piece=RAW[:100])
    parts.write_at(key, 100, b"x" * 500)  # on the disk, but the transaction never came through
    add_piece(actor=actor, key=key, offset=100, piece=RAW[100:])
    assert parts.path_of(key).read_bytes() == RAW


def test_more_than_the_size_and_more_than_a_piece_are_refused(newsroom):
    actor, key = newsroom["contributor"], uuid4()
    begin_upload(actor=actor, key=key, size=10)
    for piece in (b"x" * 11, b"x" * (uploads.MOST_BYTES_A_PIECE + 1)):
        with pytest.raises(WrongOffset):
            add_piece(actor=actor, key=key, offset=0, piece=piece)
    assert not parts.path_of(key).exists()


def test_begun_twice_it_is_one(newsroom):
    actor, key = newsroom["contributor"], uuid4()
    assert begin_upload(actor=actor, key=key, size=9) == begin_upload(actor=actor, key=key, size=9)
    assert Upload.objects.count() == 1


def test_somebody_elses_upload_is_not_there(newsroom):
    key = uuid4()
    begin_upload(actor=newsroom["contributor"], key=key, size=9)
    other = newsroom["other_contributor"]
    for trying in (
        lambda: begin_upload(actor=other, key=key, size=9),
        lambda: add_piece(actor=other, key=key, offset=0, piece=b"x"),
        lambda: upload_of(other, key),
    ):
        with pytest.raises(UploadNotFound):
            trying()
    drop_upload(actor=other, key=key)
    assert Upload.objects.filter(key=key).exists()


@pytest.mark.parametrize("size", [0, -1, 20 * 1024 * 1024 + 1])
def test_sizes_that_no_photo_has_are_refused(newsroom, size):
    with pytest.raises(BadPhoto):
        begin_upload(actor=newsroom["contributor"], key=uuid4(), size=size)


def test_who_writes_nowhere_sends_nothing(newsroom):
    for name in ("auditor", "ppid", "admin"):
        with pytest.raises(NotAllowed):
            begin_upload(actor=newsroom[name], key=uuid4(), size=9)


def test_room_for_one_person_is_limited(newsroom, monkeypatch):
    monkeypatch.setattr(uploads, "MOST_ON_THE_WAY", 2)
    actor = newsroom["contributor"]
    for _ in range(2):
        begin_upload(actor=actor, key=uuid4(), size=9)
    with pytest.raises(BadPhoto):
        begin_upload(actor=actor, key=uuid4(), size=9)
    begin_upload(actor=newsroom["unit_coord"], key=uuid4(), size=9)


def test_bytes_of_one_person_are_limited(newsroom, monkeypatch):
    monkeypatch.setattr(uploads, "MOST_BYTES_ON_THE_WAY", 10)
    begin_upload(actor=newsroom["contributor"], key=uuid4(), size=9)
    with pytest.raises(BadPhoto):
        begin_upload(actor=newsroom["contributor"], key=uuid4(), size=2)


def test_old_pieces_go_young_ones_stay(newsroom):
    actor, old, young = newsroom["contributor"], uuid4(), uuid4()
    for key in (old, young):
        begin_upload(actor=actor, key=key, size=9)
        add_piece(actor=actor, key=key, offset=0, piece=b"abc")
    orphan = parts.path_of(uuid4())
    orphan.write_bytes(b"x")
    for path in (orphan, parts.path_of(old)):
        os.utime(path, (timezone.now().timestamp(),) * 2)
    with time_machine.travel(timezone.now() + uploads.KEPT + timedelta(hours=1), tick=False):
        os.utime(parts.path_of(young), (timezone.now().timestamp(),) * 2)
        Upload.objects.filter(key=young).update(updated_at=timezone.now())
        assert purge_uploads() == 1
    assert [row.key for row in Upload.objects.all()] == [young]
    assert parts.path_of(young).exists() and not parts.path_of(old).exists() and not orphan.exists()


def test_rows_hold_no_nonsense(newsroom):
    owner = newsroom["contributor"].user_id
    for words in ({"size": 0, "held": 0}, {"size": 5, "held": 6}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Upload.objects.create(key=uuid4(), owner_id=owner, **words)


class AnyOrderOfPieces(TestCase):
    """However pieces come, again and out of order: what is held is a beginning of the photo, and grows only."""

    @settings(max_examples=60, deadline=None)
    @given(st.lists(st.tuples(st.integers(0, 64), st.integers(0, 40)), max_size=25))
    def test_what_is_held_is_a_beginning(self, tries: list[tuple[int, int]]) -> None:
        raw = bytes(range(64))
        user = User.objects.create(email=f"{uuid4()}@contoh.test", name="Penulis Contoh")
        actor = Actor(user_id=user.pk, name=user.name, posts=(Post(role=Role.CONTRIBUTOR, path="/1/"),))
        key, held = uuid4(), 0
        begin_upload(actor=actor, key=key, size=len(raw))
        for offset, many in tries:
            try:
                now = add_piece(actor=actor, key=key, offset=offset, piece=raw[offset : offset + many]).held
            except WrongOffset as refused:
                assert refused.held == held
                continue
            assert now >= held == offset
            held = now
        path = parts.path_of(key)
        assert (path.read_bytes() if path.exists() else b"") == raw[:held]
