"""A headline is a whole clause: fewer than five words rarely say who does what."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import at_least
from kentongan.core.standard.rule import Rule

RULE = Rule(
    id="structure.headline_minimum",
    title="Judul paling sedikit 5 kata",
    clause="[design] Panjang judul 5-12 kata; kalimat lengkap dengan subjek dan kata kerja aktif",
    severity=Severity.ADVISE,
    check=at_least(
        "words",
        "headline",
        "Judul hanya {count} kata, sebaiknya paling sedikit {limit}.",
        advice="Sebut siapa melakukan apa, misalnya “Lapas Demo Panen Sayur Bersama Warga”.",
    ),
    why="Judul yang terlalu pendek tidak mengatakan siapa berbuat apa. Sebut keduanya.",
    title_en="A headline of at least 5 words",
    why_en="A headline that is too short does not say who does what. Name both.",
    limits={"words": 5},
    good=({"headline": "Lapas Demo Gelar Donor Darah"},),
    bad=({"headline": "Donor Darah"},),
)
