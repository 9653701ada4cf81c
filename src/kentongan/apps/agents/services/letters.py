"""The letter by which an agent is appointed. Papers of the house are Indonesian, whoever prints them."""

from datetime import date

from kentongan.apps.agents.models import Agent
from kentongan.apps.agents.queries.catalogue import duties_of
from kentongan.apps.certificates.queries.signers import signer_of
from kentongan.core.clock.zones import day_in_zone
from kentongan.core.text.months import MONTH_NAMES
from kentongan.foundation.papers.paper import Grid, Paper, Points, Words

_CLOSING = (
    "Penetapan ini berlaku sejak tanggal ditetapkan. Bila kemudian terdapat kekeliruan, akan diperbaiki sebagaimana"
    " mestinya."
)


def letter_of(agent: Agent) -> Paper:
    """The letter as a document, from the office above; one query for who signs."""
    office = agent.unit.parent or agent.unit
    signer = signer_of(office)
    duties = tuple(f"{one.label}: {one.about}" for one in duties_of(agent.cohort.duties))
    about = f"Agen Informasi dan Publikasi {agent.cohort.year}"
    term = f"{_day(agent.starts_on)} - {_day(agent.ends_on)}"
    day = _day(day_in_zone(agent.decided_at, office.time_zone))
    return Paper(
        title="Surat Penetapan Agen Informasi dan Publikasi",
        letterhead=(office.official_name,),
        marks=(("Nomor", agent.letter_number), ("Tentang", about)),
        blocks=(
            Words(f"Dengan tema “{agent.cohort.theme}”, ditetapkan sebagai Agen Informasi dan Publikasi:"),
            Grid(
                ("Nama", "Satuan", "Masa tugas"),
                ((agent.user.name, agent.unit.official_name, term),),
                (3, 4, 3),
            ),
            Words("Tugasnya:"),
            Points(duties, is_numbered=True),
            Words(_CLOSING),
        ),
        signature=(f"{office.city}, {day}" if office.city else day, signer.title, "", "", signer.name),
        footer=f"{agent.letter_number} - {agent.unit.name}",
    )


def _day(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
