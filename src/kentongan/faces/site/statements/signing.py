"""Signing by the link of a mail: the words, what was found in them, what changed; nothing happens before a button."""

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from kentongan.apps.statements.errors import BadStatement, LinkClosed
from kentongan.apps.statements.models import Ask
from kentongan.apps.statements.queries.changes import changes_since_before
from kentongan.apps.statements.queries.givens import public_title
from kentongan.apps.statements.services.answering import answer_by_link
from kentongan.apps.statements.services.links import open_ask
from kentongan.core.crisis.statement.phrases import count_words
from kentongan.faces.site.statements.secrecy import secret_page
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.limits import count_try


@secret_page
@require_http_methods(["GET", "HEAD", "POST"])
def approve_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """Shows the statement to the person who was asked, or takes their answer. A GET changes nothing."""
    count_try("statement_link", get_adapter(request).get_client_ip(request), at_most=60, seconds=300)
    if request.method == "POST":
        return _answered(request, token)
    ask = open_ask(token)
    return _page(request, ask) if ask else _closed(request)


def _answered(request: HttpRequest, token: str) -> HttpResponse:
    ask = open_ask(token)
    approve = request.POST.get("jawaban") == "setuju"
    words = request.POST.get("words", "")[:500]
    try:
        answer_by_link(token=token, approve=approve, words=words)
    except LinkClosed:
        return _closed(request)
    except BadStatement as error:
        return _page(request, ask, problem=error.message, words=words, status=400)
    except KentonganError as error:
        return _page(request, ask, problem=error.message, words=words, status=error.status)
    return render(request, "site/statements/signed.html", {"approve": approve})


def _page(
    request: HttpRequest, ask: Ask, *, problem: str = "", words: str = "", status: int = 200
) -> HttpResponse:
    version = ask.version
    case = version.statement.case
    shown = {
        "ask": ask,
        "case": case,
        "title": public_title(case),
        "statement": version.statement,
        "version": version,
        "count": count_words(version.text),
        "changes": changes_since_before(version),
        "problem": problem,
        "words": words,
    }
    return render(request, "site/statements/approve.html", shown, status=status)


def _closed(request: HttpRequest) -> HttpResponse:
    """One answer for links that never were, ran out or were used: a stranger learns nothing by trying."""
    return render(request, "site/statements/closed.html", {"message": LinkClosed().message}, status=410)
