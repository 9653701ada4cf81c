"""One statement: its words, what was found, who signed; asking for signatures and giving them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.crisis.queries.cases import is_member
from kentongan.apps.statements.enums import Audience, StatementStatus
from kentongan.apps.statements.gate import reasons_not_to_release
from kentongan.apps.statements.models import Statement
from kentongan.apps.statements.policies import may_approve, may_release, may_write
from kentongan.apps.statements.queries.changes import changes_since_before
from kentongan.apps.statements.queries.state import seat_words, seats_left, state_of
from kentongan.apps.statements.queries.statements import (
    asks_for,
    asks_waiting_for,
    decisions_on,
    statement_visible_to,
)
from kentongan.apps.statements.services.answering import answer_statement
from kentongan.apps.statements.services.asking import ask_for_approval
from kentongan.core.crisis.statement.phrases import count_words
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.statements.forms import AudienceForm

PER_PAGE = 30


@staff_required
@require_safe
def statement_waiting(request: HttpRequest) -> HttpResponse:
    """What waits for the reader's signature."""
    page = Uncounted(asks_waiting_for(request.actor), PER_PAGE).page(request.GET.get("page", "1"))
    return render(request, "desk/statements/waiting.html", {"page": page})


@staff_required
@require_safe
def statement_page(request: HttpRequest, statement_id: int) -> HttpResponse:
    """The statement as it stands, and the next step for whoever looks."""
    statement = statement_visible_to(request.actor, statement_id)
    return render(request, "desk/statements/statement.html", _shown(request, statement))


@staff_required
@require_POST
def statement_ask(request: HttpRequest, statement_id: int) -> HttpResponse:
    """Asks for both signatures."""
    made = ask_for_approval(
        actor=request.actor, statement_id=statement_id, version=_number(request.POST.get("version"))
    )
    if made:
        messages.success(request, _("Permintaan persetujuan dikirim kepada %(n)d orang.") % {"n": len(made)})
    else:
        messages.warning(request, _("Tidak ada pejabat lain yang dapat dimintai. Hubungi Kanwil atau pusat."))
    return redirect("statement_page", statement_id=statement_id)


@staff_required
@require_POST
def statement_answer(request: HttpRequest, statement_id: int) -> HttpResponse:
    """Signs the version that was read, or returns it with words."""
    approve = request.POST.get("jawaban") == "setuju"
    answer_statement(
        actor=request.actor,
        statement_id=statement_id,
        version=_number(request.POST.get("version")),
        approve=approve,
        words=request.POST.get("words", ""),
    )
    messages.success(request, _("Disetujui.") if approve else _("Dikembalikan kepada penulis."))
    return redirect("statement_page", statement_id=statement_id)


def _shown(request: HttpRequest, statement: Statement) -> dict:
    actor, case = request.actor, statement.case
    decisions = decisions_on(statement)
    has_answered = any(one.user_id == actor.user_id for one in decisions)
    is_asked = statement.status == StatementStatus.ASKED
    chosen = {"audience": [] if case.first_statement_at else Audience.values}
    return {
        "statement": statement,
        "case": case,
        "version": statement.current,
        "count": count_words(statement.current.text),
        "decisions": decisions,
        "asks": asks_for(statement),
        "seats_left": [seat_words(seat) for seat in seats_left(case, decisions)],
        "changes": changes_since_before(statement.current),
        "reasons": reasons_not_to_release(state_of(statement, decisions)),
        "may_write": may_write(actor, case, is_member=is_member(actor, case)),
        "may_answer": is_asked and may_approve(actor, case) and not has_answered,
        "may_release": may_release(actor, case) and statement.status != StatementStatus.RELEASED,
        "form": AudienceForm(initial=chosen),
    }


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 0
