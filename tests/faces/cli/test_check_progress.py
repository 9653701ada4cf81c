"""Progress shows where a person watches, and nowhere else."""

import io

from kentongan.faces.cli.check.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def shown(stream, total):
    with Progress(total, "id", stream) as progress:
        progress.step()
    return stream.getvalue()


def test_terminal_sees_the_count_and_a_clean_line_after():
    words = shown(Terminal(), total=10)
    assert "Memeriksa 1 dari 10" in words
    assert words.endswith("\r\033[K")


def test_few_files_show_nothing():
    assert shown(Terminal(), total=3) == ""


def test_pipe_sees_nothing():
    assert shown(io.StringIO(), total=10) == ""
