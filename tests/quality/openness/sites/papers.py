"""PDF files made by hand: one with a text layer, one that is only a picture of a page."""

from datetime import date


def text_pdf(lines: list[str], day: date | None = None) -> bytes:
    """A page that holds `lines` as text."""
    shown = " ".join(f"({_escaped(line)}) Tj T*" for line in lines)
    content = f"BT /F1 11 Tf 14 TL 40 800 Td {shown} ET".encode("latin-1", "replace")
    resources = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    return _pdf(resources, content, day)


def scan_pdf(day: date | None = None) -> bytes:
    """A page that shows a grey picture and holds no text."""
    image = b"<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>"
    picture = image + b"\nstream\n\x20\x80\xc0\xf0\nendstream"
    return _pdf(b"<< /XObject << /I 5 0 R >> >>", b"q 500 0 0 700 40 60 cm /I Do Q", day, picture)


def _pdf(resources: bytes, content: bytes, day: date | None, fifth: bytes = b"<< >>") -> bytes:
    dated = f"<< /ModDate (D:{day:%Y%m%d}080000) >>".encode() if day else b"<< >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources "
        + resources
        + b" /Contents 4 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        fifth,
        dated,
    ]
    out, places = b"%PDF-1.4\n", []
    for number, thing in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, thing)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 7\n0000000000 65535 f \n" + table + b"trailer << /Size 7 /Root 1 0 R /Info 6 0 R >>\n"
    return out + end + b"startxref\n%d\n%%%%EOF\n" % len(out)


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
