"""Where somebody lives: streets with their numbers, RT and RW, and what follows `tinggal di`."""

import re
from collections.abc import Iterator

from kentongan.core.privacy.kinds import Kind, Span

_STREET = (
    r"(?:[Jj]l(?:n)?\b\.?|JL\b\.?|JLN\b\.?|[Jj]alan|JALAN|[Gg]g\b\.?|[Gg]ang|[Pp]erum(?:ahan)?|[Kk]ompleks?|[Kk]omp\.|"
    r"[Dd]usun|[Dd]sn\b\.?|[Kk]ampung|[Kk]p\b\.?)"
)
_PART = (
    r"(?:[Nn]o(?:mor)?\b\.?\s?\d+\w{0,2}|R[TW]\b[ .]{0,2}\d+|rt\s?\d+|rw\s?\d+|[Bb]lok\s\w{1,4}|"
    r"[Kk]el(?:urahan)?\b\.?|[Kk]ec(?:amatan)?\b\.?|[Kk]ab(?:upaten)?\b\.?|[Dd]esa|[Kk]ota|[Pp]rovinsi|"
    r"[Kk]ode\s[Pp]os|[A-Z0-9][\w'’/-]{0,30}\b\.?)"
)
_WALK = rf"{_PART}(?:(?:,\s?|\s|/){_PART}){{0,14}}"
_BY_STREET = re.compile(rf"\b{_STREET}\s?(?=[A-Z0-9]){_WALK}")
_SMALL_STREET = re.compile(
    r"\b(?:jl\.?|jln\.?|jalan|gang|gg\.?|perumahan|kampung|kp\.?)\s(?:[\w'’]{2,20}\s){1,4}?"
    r"(?:no(?:mor)?\.?\s?\d+\w?|rt\s?\d+|blok\s\w{1,4})(?:[\s,/]{1,2}(?:no\.?\s?\d+|rt\s?\d+|rw\s?\d+|\d+))*",
    re.IGNORECASE,
)
_BY_RT = re.compile(
    rf"(?:\b(?:[Dd]usun|[Dd]esa|[Kk]elurahan|[Kk]ampung|[Ll]ingkungan)\s[A-Z]\w+[,\s]{{1,2}})?"
    rf"\bR[Tt]\b[ ./]{{0,2}}(?:R[Ww]\b[ .]{{0,2}})?\d+"
    rf"(?:(?:,\s?|\s|/){_PART}){{0,10}}"
)
_DOT = r"(?:Jl|Jln|Gg|No|Kp|Kel|Kec|Kab|Ds|Dsn|jl|no|gg|kp|kel|kec)\."
_LIVES = re.compile(
    r"\b(?:alamat(?:\s(?:rumah|lengkap|saya|kami|tinggal|domisili|pelapor|korban))*\s?(?:di\s|:\s?|adalah\s|yaitu\s)|"
    r"(?:ber)?tempat\stinggal\sdi\s|tinggal\s(?:di|pada)\s|beralamat(?:kan)?\s(?:di\s)?|berdomisili\s(?:di\s)?|"
    r"domisili\s(?:saya\s)?(?:di\s|:\s?)|rumah\s(?:saya|kami|orang\stua\ssaya)\s(?:ada\s)?di\s)"
    r"(?!(?:di|sini|sana|lapas|rutan|lpka|bapas|kamar|sel|blok|dalam|luar|lembaga|mana|situ)\b)"
    rf"(?P<that>(?:{_DOT}|[^.;\n\[\]]){{3,160}}?)"
    r"(?=\s*$|[.;\n\[]|,?\s(?:dan|yang|untuk|karena|ingin|mohon|sudah|sejak|dengan|menyampaikan|melaporkan|tetapi|"
    r"namun|saya|kami|"
    r"hendak|mau|akan|telah|bersama|tolong|nik|hp|no hp|nomor hp|telepon|telp|wa|jadi|ini|merasa|sangat|"
    r"keberatan|ke lapas|setiap)\b)",
    re.IGNORECASE,
)


def address_spans(text: str) -> Iterator[Span]:
    """Every stretch that says where a home is."""
    for pattern in (_BY_STREET, _SMALL_STREET, _BY_RT):
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end(), Kind.ADDRESS)
    for match in _LIVES.finditer(text):
        yield Span(match.start("that"), match.end("that"), Kind.ADDRESS)
