"""What a prepared text asks for is filled in before anybody reads it."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_PARTS = ("headline", "body")
_WANTED = (
    r"(?:nama|jumlah|tanggal|hari|tempat|lokasi|jabatan|instansi|kegiatan|kutipan|angka|pukul|jam|waktu|alamat|"
    r"pangkat|nomor|judul|kota|satuan|unit|acara|narasumber|keterangan|foto|tautan)"
)
# In square brackets a prompt, or the bare name of what is to stand there: "[nama kegiatan]"; "[sic]" is none.
_SLOT = re.compile(
    r"\[\s?(?:Langkah berikutnya|wajib diisi|di?isi|isi|lengkapi|tulis|sebutkan|masukkan|tambahkan)\b[^\[\]]{0,400}\]|"
    rf"\[\s?{_WANTED}(?:,?\s(?!terlampir|tersedia|menyusul)[\w/-]{{2,20}}){{0,4}}\s?\]|"
    r"\[\s?(?:x{2,6}|\.{2,}\s?\w{2,20}|_{2,}|-{2,}|\?{1,3}|menyusul)\s?\]|"
    r"\((?:nama|jumlah|jabatan)(?:\s(?:lengkap|instansi|kegiatan|acara|pejabat|peserta|narasumber|unit|kepala|tempat|orang)){0,2}\)|"
    # "(isi 20 liter)" and "(isi ulang)" tell something; "(isi nama instansi)" asks for it.
    rf"(?:(?<!\.)\.{{3,40}}\s?|…\s?)?"
    rf"\((?:(?:mohon\s|harap\s|wajib\s)?(?:diisi|lengkapi|dilengkapi)(?:\s[\w/ -]{{2,60}})?|"
    rf"(?:isi|tulis|sebutkan|masukkan|tambahkan)(?:kan)?\s(?:di sini|{_WANTED}\b[^()\n]{{0,60}}))\)",
    re.IGNORECASE,
)
# Notes to oneself and blanks: "TODO: tambahkan kutipan", "sebanyak ____ orang", "pukul xx.xx".
_NOTE = re.compile(
    r"\b(?:TODO|FIXME|TBD)\b:?[^\n.]{0,120}\.?|"
    r"(?<=[A-Za-z,]\s)(?:Rp\s?)?_{3,}(?=[\s,.][^\n_]{0,40}\w)|"
    r"(?<=[A-Za-z]\s)\.{8,}(?=\s[a-z(])|"
    r"\b(?:Rp\s?)?x{2,4}(?:[.:/]x{2,4}){0,2}\b(?=\s[a-z]|[,.]?\s?(?:WI|\())|"
    r"\b[Ll]orem ipsum\b"
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in _PARTS:
        end = 0
        found = (one for pattern in (_SLOT, _NOTE) for one in document.matches(part, pattern))
        for one in sorted(found, key=lambda match: match.span()):
            if one.start() >= end:
                end = one.end()
                said = (
                    "Bagian ini masih kosong: ganti petunjuk atau titik-titiknya dengan isinya, atau hapus."
                )
                yield Hit(part, one.start(), end, said)


RULE = Rule(
    id="structure.open_slot",
    title="Isian yang masih kosong",
    clause="[design] Berita keikutsertaan menyebut apa yang akan dilakukan satuan",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Petunjuk untuk penulis bukan keterangan bagi masyarakat. Ganti petunjuk itu dengan isinya, atau "
        "hapus."
    ),
    title_en="A prompt that was not filled in",
    why_en=(
        "Notes to the writer are no information for the public. Replace the prompt with the answer, or "
        "delete it."
    ),
    good=(
        {"body": "Pekan depan tim humas membagikan materi kepada rekan kerja [video terlampir]."},
        {"body": "Acara ditutup dengan doa bersama."},
        {
            "body": "“Mereka [warga binaan] senang [sic],” katanya. Ada galon (isi ulang) dan ember (isi 20 liter)."
        },
        {"body": "Budi (nama samaran) pulang."},
        {"body": "Kontingen PON XX menunggu ... lalu berangkat. [Foto: Humas Lapas Demo]"},
    ),
    bad=(
        {"body": "Acara selesai. [Langkah berikutnya, wajib diisi: apa yang akan dilakukan satuan ini]"},
        {"body": "Jumlah peserta [isi jumlahnya] orang."},
        {"body": "Sebanyak [jumlah] klien hadir pada [hari, tanggal]."},
        {"body": "Kepala Dinas, (nama lengkap), hadir."},
        {"headline": "Rutan Demo Terima Tamu dari (isi nama instansi)", "body": "Tamu berkunjung."},
        {"body": "Kepala Lapas hadir. TODO: tambahkan kutipan."},
        {"body": "Rapat menghasilkan .......... (lengkapi) keputusan."},
        {"body": "Sebanyak ____ orang hadir pukul xx.xx WIB."},
    ),
)
