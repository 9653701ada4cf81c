"""A design with invented words on it."""

from django.utils import timezone

from kentongan.apps.certificates.models import Certificate, Design
from kentongan.apps.certificates.services.drawing import draw


def sample_of(design: Design) -> bytes:
    """The paper that a design makes; its code belongs to nobody."""
    today = timezone.localdate()
    return draw(
        Certificate(
            design=design,
            name="Nama Contoh, S.Sos.",
            position="Jabatan Contoh, Satuan Peraga",
            title="Judul Kegiatan yang Diikuti",
            lines=["Dua hari, 16 jam pelajaran"],
            issuer=design.unit.official_name if design.unit else "Direktorat Jenderal Pemasyarakatan",
            place=design.unit.city if design.unit else "Jakarta",
            on=today,
            signer_name="Nama Contoh",
            signer_title="Kepala Satuan Peraga",
            year=today.year,
            serial=0,
            code="0000-0000-0000",
        )
    )
