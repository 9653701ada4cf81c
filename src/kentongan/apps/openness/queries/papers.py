"""Letters and reports as papers: receipt, written notice, decision, yearly report."""

from django.utils.translation import gettext as _

from kentongan.apps.openness.enums import Resolution
from kentongan.apps.openness.models import Objection, Request, Requester
from kentongan.apps.openness.queries.figures import YearFigures
from kentongan.core.clock.proof.dates import hour, long_date, plain_date
from kentongan.core.clock.zones import in_zone
from kentongan.core.openness.service.grounds import LAW, objection_grounds, refusal_grounds
from kentongan.foundation.papers.paper import Block, Grid, Heading, Paper, Points, Words

NO_MARK = "—"


def receipt(request: Request, person: Requester, proof: str) -> Paper:
    """The receipt: number, T0, due day and how it was counted."""
    due = request.deadlines.get(rule_key="kip_answer")
    received = in_zone(request.received_at, request.unit.time_zone)
    return Paper(
        title=_("Tanda Bukti Penerimaan Permohonan Informasi"),
        letterhead=_head(request),
        marks=(
            (_("Nomor"), request.number),
            (_("Diterima"), _moment(received.date(), request.received_at, due.zone)),
        ),
        addressee=(person.name,),
        blocks=(
            Words(_("Informasi yang diminta: %(asked)s") % {"asked": request.asked}),
            Words(_("Tujuan: %(purpose)s") % {"purpose": request.purpose}),
            Words(
                _("Pemberitahuan tertulis paling lambat %(due)s.")
                % {"due": _moment(due.due, due.due_at, due.zone)}
            ),
            *(
                [Words(_("Masih kurang: %(missing)s.") % {"missing": request.missing})]
                if request.missing
                else []
            ),
            Heading(_("Cara tanggal itu dihitung"), 2),
            Words(proof, is_small=True),
        ),
        signature=_signed(request, received.date()),
        footer=LAW,
    )


def notice(request: Request, person: Requester) -> Paper:
    """The written notice of article 22 with everything that it must say."""
    answer = request.answer
    day = in_zone(answer.answered_at, request.unit.time_zone).date()
    blocks: list[Block] = [
        Words(
            _("Menjawab permohonan informasi nomor %(number)s, kami memberitahukan:")
            % {"number": request.number}
        ),
        Words(_("Informasi yang diminta: %(asked)s") % {"asked": request.asked}),
        Words(_("Hasil: %(result)s") % {"result": answer.get_resolution_display()}),
        Words(answer.words),
    ]
    blocks += _withheld(request)
    if answer.held_by:
        blocks.append(Words(_("Informasi ini dikuasai oleh: %(who)s") % {"who": answer.held_by}))
    if answer.where:
        blocks.append(Words(_("Informasi ini sudah diumumkan di: %(where)s") % {"where": answer.where}))
    cost = _("Rp%(cost)s (%(words)s)") % {
        "cost": f"{answer.cost:,}".replace(",", "."),
        "words": answer.cost_words,
    }
    blocks.append(Words(_("Biaya: %(cost)s") % {"cost": cost if answer.cost else _("tidak dipungut biaya")}))
    blocks.append(Words(_rights()))
    return Paper(
        title=_("Pemberitahuan Tertulis"),
        letterhead=_head(request),
        marks=((_("Nomor"), answer.number or request.number), (_("Tanggal"), plain_date(day, "id"))),
        addressee=(person.name, *filter(None, [person.address])),
        blocks=tuple(blocks),
        signature=_signed(request, day),
        footer=LAW,
    )


def decision(objection: Objection, person: Requester) -> Paper:
    """The superior's answer to an objection."""
    request = objection.request
    day = in_zone(objection.decided_at, request.unit.time_zone).date()
    ground = objection_grounds()[objection.ground]
    blocks = [
        Words(
            _("Keberatan nomor %(number)s, dengan alasan: %(ground)s.")
            % {"number": objection.number, "ground": ground.title}
        ),
        Words(_("Kasus posisi: %(words)s") % {"words": objection.words}),
        Heading(_("Tanggapan"), 2),
        Words(objection.get_decision_display()),
        Words(objection.decision_words),
    ]
    if objection.orders:
        blocks.append(Words(_("Perintah kepada PPID: %(orders)s") % {"orders": objection.orders}))
    return Paper(
        title=_("Tanggapan atas Keberatan"),
        letterhead=_head(request),
        marks=((_("Nomor"), objection.number), (_("Tanggal"), plain_date(day, "id"))),
        addressee=(person.name,),
        blocks=tuple(blocks),
        signature=(
            f"{request.unit.city or NO_MARK}, {plain_date(day, 'id')}",
            _("Atasan PPID"),
            "",
            "",
            "(…)",
        ),
        footer=ground.cited,
    )


def yearly_report(figures: YearFigures, office: str) -> Paper:
    """The report of article 56: what can be counted is filled in, what a person must tell is asked for."""
    return Paper(
        title=_("Laporan Layanan Informasi Publik Tahun %(year)d") % {"year": figures.year},
        letterhead=(office,),
        marks=((_("Batas penyampaian"), plain_date(figures.report_due, "id")),),
        blocks=(
            Heading(_("1. Gambaran umum kebijakan pelayanan informasi")),
            Words(_("(diisi PPID: maklumat, SOP, dan perubahan kebijakan tahun ini)")),
            Heading(_("2. Gambaran umum pelaksanaan")),
            Words(_("(diisi PPID: sarana dan prasarana, sumber daya manusia, anggaran dan penggunaannya)")),
            Heading(_("3. Rincian pelayanan informasi")),
            Grid((_("Butir"), _("Jumlah")), figure_rows(figures), (3, 1)),
            Heading(_("Alasan penolakan"), 2),
            _grounds(figures),
            Heading(_("4. Rincian penyelesaian sengketa")),
            Grid((_("Butir"), _("Jumlah")), quarrel_rows(figures), (3, 1)),
            Heading(_("5. Kendala internal dan eksternal")),
            Words(_("(diisi PPID)")),
            Heading(_("6. Rekomendasi dan rencana tindak lanjut")),
            Words(_("(diisi PPID)")),
        ),
        footer=_("PerKI 1/2021 Pasal 56; salinan disampaikan kepada Komisi Informasi."),
    )


def figure_rows(figures: YearFigures) -> tuple[tuple[str, str], ...]:
    """The counted part of the report, line by line."""
    days = {"median": _days(figures.median_days), "longest": _days(figures.longest_days)}
    return (
        (_("Permohonan diterima"), str(figures.received)),
        (_("Dikabulkan seluruhnya"), str(figures.granted)),
        (_("Dikabulkan sebagian"), str(figures.partial)),
        (_("Ditolak"), str(figures.refused)),
        (_("Tidak dikuasai"), str(figures.not_held)),
        (_("Sudah diumumkan"), str(figures.already_public)),
        (_("Dicabut pemohon"), str(figures.withdrawn)),
        (_("Masih berjalan"), str(figures.running)),
        (_("Dijawab tepat waktu"), str(figures.in_time)),
        (_("Dijawab lewat waktu"), str(figures.late)),
        (_("Waktu menjawab, nilai tengah"), days["median"]),
        (_("Waktu menjawab, terlama"), days["longest"]),
    )


def quarrel_rows(figures: YearFigures) -> tuple[tuple[str, str], ...]:
    """Objections and disputes, line by line."""
    return (
        (_("Keberatan diajukan"), str(figures.objections)),
        (_("Keberatan dikabulkan, seluruhnya atau sebagian"), str(figures.upheld)),
        (_("Sengketa di Komisi Informasi"), str(figures.disputes)),
        (_("Sengketa yang sudah diputus"), str(figures.disputes_decided)),
    )


def _days(days: float | None) -> str:
    return NO_MARK if days is None else _("%(days)s hari") % {"days": str(days).replace(".", ",")}


def _grounds(figures: YearFigures) -> Block:
    if not figures.grounds:
        return Words(_("Tidak ada penolakan."))
    known = refusal_grounds()
    return Grid(
        (_("Dasar"), _("Jumlah")),
        tuple((f"{known[key].clause}: {known[key].title}", str(count)) for key, count in figures.grounds),
        (3, 1),
    )


def _withheld(request: Request) -> list[Block]:
    answer = request.answer
    if answer.resolution not in (Resolution.REFUSED, Resolution.PARTIAL):
        return []
    found: list[Block] = [
        Words(_("Dasar pengecualian:")),
        Points(tuple(refusal_grounds()[key].cited for key in answer.grounds)),
        Words(_("Alasan: %(reason)s") % {"reason": answer.reason}),
        Words(_("Uji konsekuensi: %(test)s") % {"test": answer.test}),
    ]
    if answer.redactions:
        found.append(Words(_("Bagian yang dihitamkan: %(parts)s") % {"parts": answer.redactions}))
    return found


def _rights() -> str:
    return _(
        "Bila tidak puas, pemohon dapat mengajukan keberatan kepada atasan PPID dalam 30 hari kerja sejak menerima "
        "pemberitahuan ini (Pasal 35 dan 36 UU 14/2008)."
    )


def _head(request: Request) -> tuple[str, ...]:
    return (request.unit.official_name.upper(), _("Pejabat Pengelola Informasi dan Dokumentasi (PPID)"))


def _signed(request: Request, day) -> tuple[str, ...]:
    return (f"{request.unit.city or NO_MARK}, {plain_date(day, 'id')}", _("PPID"), "", "", "(…)")


def _moment(day, moment, zone: str) -> str:
    return f"{long_date(day, 'id')}, {hour(moment, zone, 'id')}"
