"""A statistic says of when it is and who counted."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.sentences import Span

_STATISTIC = re.compile(
    r"\b(?:\d[\d.,]{0,12}\s?(?:persen\b|%)"
    r"(?=\s(?:dari|narapidana|warga|penghuni|tahanan|residivis|klien|anak binaan|napi|lapas|rutan|penduduk|"
    r"masyarakat))|"
    r"(?:naik|turun|meningkat|menurun|bertambah|berkurang)\s"
    r"(?:sebesar\s|sebanyak\s|hingga\s|sekitar\s)?"
    r"\d[\d.,]{0,12}\s?(?:persen|%)|"
    r"(?:menempati|menduduki|meraih|berada di|masuk)\speringkat\s"
    r"(?:ke-?\d+|\d+|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|(?:\w+\s)?besar)|"
    r"peringkat\s(?:ke-?)?\d+\s(?:nasional|se-)|"
    r"(?:secara nasional|di seluruh Indonesia|se-Indonesia),?\s(?:\w+\s){0,3}\d[\d.,]{0,12}|"
    r"(?:jumlah|total)\s(?:penghuni|narapidana|tahanan|warga binaan|hunian)\s(?:\w+\s){0,4}\d[\d.]{1,12}|"
    r"(?:kelebihan hunian|kelebihan kapasitas|over\s?kapasitas|overcrowding|tingkat hunian)\s"
    r"(?:\w+\s){0,3}\d[\d.,]{0,12})",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"\b(?:menurut|berdasarkan|data|laporan|catatan|tercatat|pencatatan|survei|sistem|SDP|BPS|hasil|sumber|buku|rekap\w*|"
    r"kata|ujar|ungkap|jelas|tutur|terang|papar|sebut|menyebut\w*|mengatakan|menjelaskan|menyampaikan|dihitung|statistik|"
    r"register|daftar|dokumen|riset|penelitian|sensus|lembaga|badan|kementerian|\w+nya,?\s(?:pada|di))\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:per\s\d|hingga\s|sampai\s|sepanjang|selama|saat ini|hari ini|pekan ini|bulan ini|tahun ini|tahun lalu|"
    r"bulan lalu|pekan lalu|kemarin|semester|triwulan|kuartal|sejak|pada\s(?:akhir|awal)|"
    r"(?:19|20)\d\d|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|"
    r"senin|selasa|rabu|kamis|jumat|sabtu|minggu)\b",
    re.IGNORECASE,
)
# Within the sentence also who said it; elsewhere in the paragraph only where the data are from, and of which time.
_DATA = re.compile(
    r"\b(?:menurut|berdasarkan|data|laporan|catatan|survei|SDP|BPS|statistik|rekap\w*|sensus|riset|penelitian|hasil\s"
    r"(?:survei|penilaian|pendataan|evaluasi))\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:per\s\d|per\s(?:akhir|awal|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|"
    r"desember)|sepanjang|semester|triwulan|kuartal|(?:tahun|bulan|pekan)\s(?:ini|lalu)|pada\s(?:akhir|awal)|"
    r"selama\s(?:tahun|(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
# What ought to be, or may be, is no statistic.
_NO_REPORT = re.compile(
    r"\b(?:harus|boleh|wajib|syarat\w*|target\w*|ditargetkan|maksimal|minimal|akan|diskon|potongan|sampai dengan)\b",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    read: Span | None = None
    is_done = False
    for match in document.matches("body", _STATISTIC):
        paragraph = document.paragraph_at("body", match.start())
        if paragraph is None or document.is_quoted("body", match.start()):
            continue
        if paragraph is not read:
            read, is_done = paragraph, _is_backed(document, paragraph)
        if is_done:
            continue
        sentence = document.sentence_at("body", match.start()).text
        if not any(one.search(sentence) for one in (_NO_REPORT, _SOURCE, _WHEN)):
            is_done = True  # one question a paragraph
            said = f"Angka “{match.group()}” tanpa tanggal atau sumber."
            step = "Tambahkan “per tanggal …” atau “menurut …”."
            yield Hit("body", match.start(), match.end(), said, step)


def _is_backed(document: Document, paragraph: Span) -> bool:
    """Whether the paragraph names a source or a period; the day of the event elsewhere in it dates no statistic."""
    return any(one.search(document.body, paragraph.start, paragraph.end) for one in (_DATA, _PERIOD))


RULE = Rule(
    id="accuracy.number_source",
    title="Statistik disertai tanggal atau sumber",
    title_en="A statistic carries its date or source",
    clause="UU 14/2008 pasal 7 (informasi akurat, benar, tidak menyesatkan)",
    severity=Severity.ADVISE,
    check=_check,
    why="Angka tanpa tanggal cepat basi dan tidak dapat diperiksa siapa pun.",
    why_en="A figure without a date soon goes stale, and nobody can check it.",
    good=(
        "Jumlah penghuni mencapai 812 orang per 9 Oktober 2024.",
        "Menurut buku layanan, kunjungan naik 12 persen.",
        "Sebanyak 12 warga binaan memanen sayur.",
        "Menurut survei dinas, layanan membaik. Sebanyak 72 persen klien sudah bekerja.",
        "Lapas menambah loket, Senin (9/10). Sepanjang 2024 antrean memanjang. Jumlah kunjungan naik 12 persen.",
        "“Jumlah penghuni kami 812 orang,” kata Budi Contoh.",
    ),
    bad=(
        "Jumlah penghuni mencapai 812 orang.",
        "Kunjungan naik 12 persen dan antrean memendek.",
        "Lapas menambah loket, Senin (9/10/2024). Jumlah kunjungan naik 12 persen.",
        "Secara nasional terdapat 281 ribu penghuni.",
        "Rutan ini menempati peringkat ketiga dalam kepuasan layanan.",
    ),
)
