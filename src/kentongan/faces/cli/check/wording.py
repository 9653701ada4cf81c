"""What the command says, in Indonesian and in English. Findings themselves are Indonesian: so is what they mend."""

ID, EN = "id", "en"

WORDS: dict[str, tuple[str, str]] = {
    "description": (
        "Memeriksa naskah terhadap standar publikasi. Kode keluar: 0 tidak ada yang menahan terbit, 1 ada yang menahan "
        "terbit, 2 salah pakai atau ada berkas yang tidak terbaca, 130 dihentikan, 141 pembaca keluaran pergi.",
        "Checks texts against the publication standard. Exit codes: 0 nothing blocks publication, 1 something does, "
        "2 wrong usage or a file that cannot be read, 130 interrupted, 141 the reader of the output left.",
    ),
    "inputs": ("masukan", "input"),
    "options": ("pilihan", "options"),
    "help": ("tampilkan bantuan ini", "show this help"),
    "paths": (
        "berkas atau folder (txt, md, docx, odt, pdf, html); “-” untuk masukan baku",
        "files or folders (txt, md, docx, odt, pdf, html); “-” for standard input",
    ),
    "format": ("bentuk laporan (bawaan: text)", "form of the report (default: text)"),
    "output": ("tulis laporan ke berkas ini", "write the report to this file"),
    "published": ("tanggal terbit, TTTT-BB-HH", "day of publication, YYYY-MM-DD"),
    "units": (
        "daftar satuan kerja (bawaan: daftar Pemasyarakatan)",
        "register of offices (default: that of Indonesian Corrections)",
    ),
    "bad_units": (
        "Daftar satuan kerja {value} tidak terbaca: {reason}.",
        "The register of offices {value} cannot be read: {reason}.",
    ),
    "profile": (
        "angka, bobot, dan aturan yang tidak dipakai (TOML)",
        "numbers, weights and rules left out (TOML)",
    ),
    "bad_profile": ("Profil {name} keliru: {value}.", "The profile {name} is wrong: {value}."),
    "waive": (
        "kecualikan satu aturan dengan alasan; boleh berulang, tertulis dalam laporan",
        "set one rule aside with a reason; may be repeated, stands in the report",
    ),
    "unwaivable": (
        "Aturan {value} tidak dapat dikecualikan siapa pun.",
        "Nobody may set the rule {value} aside.",
    ),
    "no_reason": (
        'Sebutkan alasannya: --waive {value}="alasan".',
        'Give the reason: --waive {value}="reason".',
    ),
    "baseline": (
        "temuan dalam berkas ini sudah diketahui dan tidak dilaporkan lagi",
        "findings in this file are known and not reported again",
    ),
    "write_baseline": (
        "catat semua temuan sebagai sudah diketahui, lalu selesai",
        "keep all findings as known, and stop",
    ),
    "bad_baseline": (
        "Catatan temuan {name} tidak terbaca: {value}.",
        "The baseline {name} cannot be read: {value}.",
    ),
    "fix": (
        "terapkan koreksi yang pasti pada berkas txt dan md",
        "put plain corrections into txt and md files",
    ),
    "dry_run": (
        "tampilkan koreksi sebagai diff tanpa mengubah berkas",
        "show corrections as a diff, change no file",
    ),
    "fixed": ("{count} koreksi pada {files} berkas.", "{count} corrections in {files} files."),
    "jobs": ("jumlah proses (bawaan: semua inti)", "number of processes (default: all cores)"),
    "site": (
        "alamat situs dengan halaman standar, untuk tautan dalam SARIF",
        "address of the site with the pages of the standard, for links in SARIF",
    ),
    "died": (
        "Pembacaan berkas ini menghentikan prosesnya. Salin naskahnya ke berkas .txt lalu coba lagi.",
        "Reading this file ended its process. Copy the text into a .txt file and try again.",
    ),
    "rules": ("hanya aturan atau bab ini, dipisah koma", "only these rules or chapters, parted by commas"),
    "list_rules": ("tampilkan semua aturan lalu selesai", "list all rules and stop"),
    "schema": ("tampilkan JSON Schema laporan lalu selesai", "print the JSON Schema of the report and stop"),
    "min_severity": (
        "bobot terendah yang dilaporkan (bawaan: advise)",
        "lowest severity reported (default: advise)",
    ),
    "lang": ("bahasa pesan program (bawaan: id)", "language of the program's own messages (default: id)"),
    "no_paths": (
        "Sebutkan berkas atau folder yang diperiksa, atau “-” untuk masukan baku.",
        "Name the files or folders to check, or “-” for standard input.",
    ),
    "no_texts": (
        "Tidak ada naskah (txt, md, docx, odt, pdf, html) di folder {name}.",
        "No texts (txt, md, docx, odt, pdf, html) in the folder {name}.",
    ),
    "bad_date": (
        "“{value}” bukan tanggal. Tulis seperti 2024-10-09.",
        "“{value}” is no date. Write 2024-10-09.",
    ),
    "bad_rule": (
        "Aturan “{value}” tidak ada. Lihat daftarnya dengan --list-rules.",
        "There is no rule “{value}”. See --list-rules.",
    ),
    "bad_usage": ("Salah pakai: {value}", "Wrong usage: {value}"),
    "unreadable": ("{name}: tidak terbaca. {value}", "{name}: unreadable. {value}"),
    "cannot_write": (
        "{name}: laporan tidak dapat ditulis ({value}).",
        "{name}: cannot write the report ({value}).",
    ),
    "progress": ("Memeriksa {done} dari {total}", "Checking {done} of {total}"),
}


class Wrong(Exception):
    """What the user asked for cannot be done: a key of `WORDS` with its values."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values


def say(key: str, lang: str, **values: object) -> str:
    """The words for `key` in `lang` ("id" or "en")."""
    return WORDS[key][lang == EN].format(**values)
