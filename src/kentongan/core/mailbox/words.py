"""What of a letter's words is the story: without the answer mark, the signature and the quoted letter below."""

import re

_MARK = re.compile(r"^(?:\s*(?:re|fw|fwd|balas|trs|tr)\s*:)+\s*", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_QUOTED = re.compile(r"^>.*\n?", re.MULTILINE)
_WROTE = re.compile(r"^(?:Pada .{6,160} menulis|On .{6,160} wrote):[ \t]*$", re.MULTILINE)
_GAPS = re.compile(r"\n{3,}")


def plain_subject(subject: str) -> str:
    """The subject without "Re:", "Fwd:" and their like, in one line."""
    return _MARK.sub("", " ".join(subject.split())).strip()


def own_words(text: str) -> str:
    """The writer's own lines, paragraphs parted by one blank line; halves of signs, which no file can hold, go."""
    text = text.encode("utf-8", "ignore").decode("utf-8")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    text = _SIGNATURE.split(text, maxsplit=1)[0]
    lines = (line.rstrip() for line in _WROTE.sub("", _QUOTED.sub("", text)).split("\n"))
    return _GAPS.sub("\n\n", "\n".join(lines)).strip()
