"""The readable text of an HTML file, block by block. For news pages with navigation see core.analysis."""

from html.parser import HTMLParser

# Tags that do not break a line; every other tag does.
_INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "font", "i", "label", "mark", "q", "s", "small", "span"}
)
_INLINE |= frozenset({"strong", "sub", "sup", "time", "u", "wbr"})
_SILENT = frozenset({"head", "iframe", "noscript", "object", "script", "style", "svg", "template"})


def text_of_markup(html: str) -> str:
    """Text with one line for each block; scripts, styles and the page head are left out."""
    parser = _Reader()
    parser.feed(html)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.pieces).split("\n"))
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._silent and tag in _SILENT:
            self._silent = tag
        elif tag not in _INLINE:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""
        elif tag not in _INLINE:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data.replace("\n", " "))
