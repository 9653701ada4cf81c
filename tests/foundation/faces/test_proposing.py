"""Asking the model: in a process apart that may be missing, slow or dead, and never takes the house with it."""

import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from kentongan.core.pictures.geometry import Box
from kentongan.foundation.faces import proposing


def jpeg() -> bytes:
    out = BytesIO()
    Image.new("RGB", (320, 240), "#7fa080").save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def child(monkeypatch, tmp_path):
    """`child("code")`: what runs in the place of the model's process."""

    def stand_in(code: str) -> None:
        package = tmp_path / "stand_in_for_the_model.py"
        package.write_text(code)
        monkeypatch.syspath_prepend(str(tmp_path))
        monkeypatch.setattr(proposing, "_CHILD", "stand_in_for_the_model")
        monkeypatch.setattr(proposing, "model_file", lambda: Path("centerface.onnx"))

    return stand_in


def test_without_the_model_nobody_can_say(monkeypatch):
    monkeypatch.setattr(proposing, "find_spec", lambda name: None)
    assert proposing.model_file() is None and proposing.propose_faces(jpeg()) is None


def test_corners_become_boxes_within_the_picture(child):
    child("print('[[0.1, 0.2, 0.3, 0.5], [-0.2, 0.9, 0.1, 1.7]]')")
    found = proposing.propose_faces(jpeg())
    assert found[0] == Box(1_000, 2_000, 2_000, 3_000)
    assert found[1].left == 0 and found[1].top + found[1].height == 10_000


@pytest.mark.parametrize(
    "code",
    [
        "raise SystemExit('no picture')",
        "import os; os.kill(os.getpid(), 9)",
        "print('not json')",
        "print('[[1, 2]]')",
        "print('[null]')",
        "print('[[\"a\", 1, 2, 3]]')",
        "import time; time.sleep(30)",
        "",
    ],
)
def test_whatever_happens_to_the_child_is_no_answer(child, code):
    child(code)
    assert proposing.propose_faces(jpeg(), seconds=3) is None


def test_child_gets_the_picture_and_none_of_our_secrets(child, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "rahasia")
    child(
        "import os, sys\n"
        "assert 'SECRET_KEY' not in os.environ and 'DATABASE_URL' not in os.environ\n"
        "assert sys.stdin.buffer.read()[:2] == b'\\xff\\xd8' and sys.argv[1] == 'centerface.onnx'\n"
        "print('[]')"
    )
    assert proposing.propose_faces(jpeg()) == []


def test_proposals_are_bounded(child):
    child("import json; print(json.dumps([[0.1, 0.1, 0.2, 0.2]] * 500))")
    assert len(proposing.propose_faces(jpeg())) == proposing.MOST_FACES


@pytest.mark.skipif(proposing.model_file() is None, reason="the model is not installed here")
def test_the_model_itself_answers_in_a_process_of_its_own():
    assert "cv2" not in sys.modules
    assert proposing.propose_faces(jpeg()) == []
    assert proposing.propose_faces(b"no picture at all") is None
    assert "cv2" not in sys.modules
