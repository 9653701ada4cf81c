"""What the command says, in Indonesian and in English. Findings themselves are Indonesian: so is what they mend."""

ID, EN = "id", "en"

WORDS: dict[str, tuple[str, str]] = {
    "description": (
        "Memeriksa naskah terhadap standar publikasi. Keluar dengan 0 bila tidak ada yang menahan terbit, "
        "1 bila ada, 2 bila ada berkas yang tidak terbaca.",
        "Checks texts against the publication standard. Exits with 0 when nothing blocks publication, "
        "1 when something does, 2 when a file cannot be read.",
    ),
    "inputs": ("masukan", "input"),
    "options": ("pilihan", "options"),
    "help": ("tampilkan bantuan ini", "show this help"),
    "paths": (
        "berkas atau folder (txt, md, docx, pdf, html); “-” untuk masukan baku",
        "files or folders (txt, md, docx, pdf, html); “-” for standard input",
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
    "rules": ("hanya aturan atau bab ini, dipisah koma", "only these rules or chapters, parted by commas"),
    "list_rules": ("tampilkan semua aturan lalu selesai", "list all rules and stop"),
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
        "Tidak ada naskah (txt, md, docx, pdf, html) di folder {name}.",
        "No texts (txt, md, docx, pdf, html) in the folder {name}.",
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


def say(key: str, lang: str, **values: object) -> str:
    """The words for `key` in `lang` ("id" or "en")."""
    return WORDS[key][lang == EN].format(**values)
