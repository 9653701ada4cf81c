"""What was said in confidence, or not yet for print, is still in the text."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_LEFT = re.compile(
    r"\b(?:off the record|off-the-record|(?:tidak|bukan|jangan|dilarang|mohon tidak|belum boleh|tidak "
    r"boleh)\s(?:untuk\s)?"
    r"(?:di(?:kutip|siarkan|publikasikan|terbitkan|beritakan|muat|tayangkan|sebarluaskan)|"
    r"konsumsi (?:publik|media|pers)|publikasi)|"
    r"embargo(?:\s?:|\s(?:sampai|hingga|s\.?d\.?|berlaku|berita|sd)\b)|diembargo (?:sampai|hingga)|not "
    r"for (?:publication|release)|"
    r"(?:untuk|hanya untuk) (?:kalangan (?:sendiri|internal|terbatas)|keperluan internal)|background (?:only|saja)|"
    r"(?:sekadar|hanya) (?:untuk )?(?:info|informasi) latar|catatan (?:untuk )?redaksi|rahasia, (?:tidak|jangan))",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:etika|kode etik|hak tolak|memahami|pengertian|istilah|materi|pelatihan|wartawan (?:wajib|harus)|"
    r"menghormati|jurnalis\w*|tanpa izin|"
    r"foto|video|penumpang|senjata|ekonomi|minyak|dagang|perdagangan)\b",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        for match in document.matches(part, _LEFT):
            if not _ABOUT.search(document.sentence_at(part, match.start()).text):
                said = f"“{match.group()}” tertinggal di naskah."
                fix = "Tanyakan apakah keterangan itu boleh terbit; hapus catatannya atau tunda naskahnya."
                yield Hit(part, match.start(), match.end(), said, fix)


RULE = Rule(
    id="attribution.embargo",
    title="Catatan embargo dan “off the record”",
    title_en="Left-over embargo and off-the-record notes",
    clause="Kode Etik Jurnalistik pasal 7 (embargo, informasi latar belakang, off the record)",
    severity=Severity.WARN,
    check=_check,
    why="Keterangan yang dititipkan dengan syarat tidak boleh terbit begitu saja.",
    why_en="What was told on a condition must not be printed without it.",
    good=(
        "Pelatihan itu membahas arti embargo dan off the record bagi jurnalis.",
        "Untuk disiarkan segera.",
        "Embargo minyak dicabut.",
    ),
    bad=(
        "Embargo sampai Senin (2/11) pukul 10.00 WIB.",
        "Jumlahnya 12 orang, tetapi ini tidak untuk dikutip.",
        "Off the record: kamar itu kosong.",
    ),
)
