"""Why an outbound request did not bring an answer, in words for the user."""

from collections.abc import Mapping

from kentongan.foundation.errors import KentonganError

# No sentence shows a path, a query or the address behind a name: a bot token may stand in the path,
# and the address would tell an outsider what our own network looks like.
MESSAGES: Mapping[str, str] = {
    # refused by policy
    "url": "Alamat ini tidak terbaca sebagai alamat web. Periksa penulisannya.",
    "url_too_long": "Alamat terlalu panjang (lebih dari {limit} karakter).",
    "scheme": "Alamat harus diawali http:// atau https://.",
    "credentials": "Alamat memuat nama pengguna atau kata sandi. Hapus bagian sebelum tanda @.",
    "host": "Nama situs pada alamat ini tidak sah. Periksa penulisannya.",
    "numeric_host": "Alamat IP harus ditulis biasa, yaitu empat angka desimal yang dipisah titik.",
    "port": "Porta {port} tidak diizinkan. Porta yang boleh: {allowed}.",
    "address_not_public": "{host} mengarah ke alamat di luar internet umum ({kind}), jadi tidak dihubungi.",
    "method": "Metode {method} tidak didukung.",
    "header": "Kepala permintaan {name} tidak sah atau tidak boleh diatur sendiri.",
    "redirect_with_body": "{host} mengalihkan kiriman ke situs lain. Kiriman tidak diteruskan demi keamanan.",
    # failed on the way
    "dns_unknown": "Situs {host} tidak ditemukan. Periksa penulisan alamatnya.",
    "dns": "Nama situs {host} belum dapat dicari. Coba lagi nanti.",
    "connect": "{host} tidak dapat dihubungi. Coba lagi nanti.",
    "certificate": "Sertifikat keamanan {host} tidak sah atau sudah kedaluwarsa.",
    "tls": "Sambungan aman ke {host} gagal dibuat.",
    "broken": "Sambungan ke {host} terputus sebelum selesai. Coba lagi nanti.",
    "protocol": "Jawaban {host} tidak mengikuti aturan HTTP.",
    "redirect_loop": "{host} mengalihkan berputar-putar ke alamat yang sama.",
    "redirect_limit": "{host} mengalihkan lebih dari {limit} kali.",
    "encoding": "Jawaban {host} dimampatkan dengan cara yang tidak kami minta ({encoding}).",
    "truncated": "Jawaban {host} rusak atau terpotong. Coba lagi nanti.",
    "not_json": "Jawaban {host} bukan JSON yang sah.",
    # too much, too long
    "too_large": "Jawaban {host} melebihi batas {limit} bita.",
    "connect_timeout": "{host} tidak menjawab sambungan dalam waktu yang ditentukan. Coba lagi nanti.",
    "read_timeout": "{host} berhenti mengirim data. Coba lagi nanti.",
    "deadline": "{host} tidak selesai menjawab dalam {limit} detik. Coba lagi nanti.",
}


class OutboundError(KentonganError):
    """The parent of the four; `code` is the reason, `details` what the sentence was filled with."""

    retry = False

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(MESSAGES[reason].format_map(details), reason)
        self.details = details


class OutboundRefused(OutboundError):
    """Policy forbids the request; asking again changes nothing."""


class OutboundFailed(OutboundError):
    """The network or the other side failed; `retry` says whether a later try may succeed."""

    def __init__(self, reason: str, retry: bool = True, **details: object) -> None:
        super().__init__(reason, **details)
        self.retry = retry


class TooLarge(OutboundFailed):
    """The answer is larger than the guard allows, on the wire or once decompressed."""

    def __init__(self, *, host: str, limit: int) -> None:
        super().__init__("too_large", retry=False, host=host, limit=limit)


class TooSlow(OutboundFailed):
    """A connect, a read or the whole request took longer than the guard allows."""

    def __init__(self, reason: str = "deadline", *, host: str, limit: float) -> None:
        super().__init__(reason, retry=True, host=host, limit=f"{limit:g}")
