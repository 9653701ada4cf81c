"""The zipped XML of office suites, read as a stream within limits: no bomb unpacks, no tree of nodes is built."""

import struct
import zipfile
import zlib
from io import BytesIO
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from kentongan.core.text.unreadable import Unreadable

_MAX_XML = 20_000_000  # bytes of a member once unpacked: some 3,000 pages
_MAX_CONTENTS = 2_000_000  # bytes of the table of contents: some 20,000 members
_MAX_DEPTH = 2_000
_MAX_TAGS = 500_000  # a page of Word has some 500
_STEP = 65_536
_END = b"PK\x05\x06"


class Reader:
    """Takes the events of an XML stream and keeps lines of text; a format says what its tags mean."""

    def __init__(self) -> None:
        self.lines: list[list[str]] = []
        self._depth = 0
        self._tags = 0
        self._skipped = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._tags += 1
        if self._depth > _MAX_DEPTH:
            raise ValueError("too deep")
        if self._tags > _MAX_TAGS:
            raise _too_large()
        if self._skipped or self.is_silent(tag):
            self._skipped += 1
        else:
            self.opened(tag, attributes)

    def end(self, tag: str) -> None:
        self._depth -= 1
        if self._skipped:
            self._skipped -= 1
        else:
            self.closed(tag)

    def data(self, text: str) -> None:
        if not self._skipped:
            self.said(text)

    def close(self) -> str:
        """The text: one line for each paragraph."""
        return "\n".join("".join(line) for line in self.lines).strip("\n")

    def is_silent(self, tag: str) -> bool:
        """Whether nothing inside this tag is read."""
        raise NotImplementedError

    def opened(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag begins."""
        raise NotImplementedError

    def closed(self, tag: str) -> None:
        """A tag ends."""
        raise NotImplementedError

    def said(self, text: str) -> None:
        """Text inside the last tag that was opened."""
        raise NotImplementedError


def read_member(content: bytes, member: str, reader: Reader, broken: Unreadable) -> str:
    """What `reader` makes of one XML member of the archive; `broken` is raised for what cannot be read."""
    parser = DefusedXMLParser(target=reader, forbid_dtd=True)
    unpacked = 0
    try:
        _refuse_long_contents(content)
        with zipfile.ZipFile(BytesIO(content)) as archive, archive.open(member) as stream:
            while step := stream.read(_STEP):
                unpacked += len(step)
                if unpacked > _MAX_XML:
                    raise _too_large()
                parser.feed(step)
        return parser.close()
    # Broken archives raise more than BadZipFile: bad sizes, unknown compression, wrong passwords.
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, RuntimeError) as error:
        raise broken from error
    except (ParseError, DefusedXmlException, ValueError, NotImplementedError, struct.error) as error:
        raise broken from error


def members_of(content: bytes) -> frozenset[str]:
    """Names in the archive; empty where it cannot be opened."""
    try:
        _refuse_long_contents(content)
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return frozenset(archive.namelist())
    except (
        zipfile.BadZipFile,
        OSError,
        EOFError,
        RuntimeError,
        ValueError,
        NotImplementedError,
        struct.error,
    ):
        return frozenset()


def _refuse_long_contents(content: bytes) -> None:
    """A million empty members are no bomb in bytes, but one in time."""
    end = content.rfind(_END, -70_000)
    if (
        end >= 0
        and len(content) >= end + 16
        and struct.unpack_from("<L", content, end + 12)[0] > _MAX_CONTENTS
    ):
        raise ValueError("too many members")


def _too_large() -> Unreadable:
    return Unreadable(
        "Isi dokumen ini terlalu besar setelah dibuka . Salin naskahnya saja ke dokumen baru lalu coba lagi.",
        "This document is too large once unpacked. Copy only its text into a new document.",
    )
