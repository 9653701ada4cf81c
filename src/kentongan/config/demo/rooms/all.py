"""All desks of the demo nation, lower ones first: a higher one may lean on what stands there."""

from collections.abc import Callable

from django.db import transaction

from kentongan.config.demo.rooms import (
    archive,
    clarifications,
    crisis,
    disclosure,
    officials,
    openness,
    press,
    readiness,
    siteaudit,
    stakeholders,
    standards,
    statements,
)
from kentongan.config.demo.rooms.newsroom import agenda, editing, forms, intake, photo_desk, routes, slips
from kentongan.config.demo.rooms.people import (
    academy,
    agents,
    attendance,
    campaigns,
    certificates,
    directives,
    learning,
    messagehouse,
    picture,
    programmes,
    recognition,
)

_ROOMS = (
    ("pejabat", officials),
    ("mitra dan aduan", stakeholders),
    ("daftar informasi", disclosure),
    ("permohonan informasi", openness),
    ("audit situs", siteaudit),
    ("klarifikasi", clarifications),
    ("meja pers", press),
    ("ruang krisis", crisis),
    ("pernyataan", statements),
    ("kesiapan", readiness),
    ("rumah pesan", messagehouse),
    ("kampanye", campaigns),
    ("kegiatan", academy),
    ("arahan", directives),
    ("program", programmes),
    ("kehadiran", attendance),
    ("belajar", learning),
    ("sertifikat", certificates),
    ("agen informasi", agents),
    ("penghargaan", recognition),
    ("standar", standards),
    ("kiriman", intake),
    ("lembar keputusan", slips),
    ("agenda", agenda),
    ("ruang sunting", editing),
    ("bentuk dan paket", forms),
    ("meja foto", photo_desk),
    ("jalur persetujuan", routes),
    ("kutipan", archive),
    ("gambaran", picture),
)


def furnish_rooms(say: Callable[[str], None]) -> None:
    """Lets every desk live through some days; a desk that has something already stays as it is.

    Each is filled whole or not at all: whoever stops in the middle goes on from there next time.
    """
    for caption, room in _ROOMS:
        say(f"     {caption}")
        with transaction.atomic():
            room.furnish()
