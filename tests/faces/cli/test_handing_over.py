"""The commands that hand over to the wiring: found, and run with what was said."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(("command", "words"), [("manage", "verify_audit"), ("up", "--once")])
def test_a_command_hands_its_words_over(command, words):
    done = subprocess.run(
        [sys.executable, "-m", "kentongan.faces.cli.main", command, "--help"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert words in done.stdout


def test_a_reader_who_leaves_early_gets_no_traceback():
    command = [sys.executable, "-m", "kentongan.faces.cli.main", "--help"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as shown:
        shown.stdout.close()
        assert shown.stderr.read() == ""
        assert shown.wait(30) == 141
