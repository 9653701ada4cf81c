"""The desk this morning, and the list of all stories."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.queries.board import board
from kentongan.apps.newsroom.queries.stories import stories_listed
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.policy import Permission, may_anywhere

PAGE = 20


@staff_required
def desk_board(request: HttpRequest) -> HttpResponse:
    """What waits for the reader, first of all."""
    may_write = may_anywhere(request.actor, Permission.STORY_FILE)
    return render(
        request, "desk/newsroom/board.html", {"board": board(request.actor), "may_write": may_write}
    )


@staff_required
def story_list(request: HttpRequest) -> HttpResponse:
    """All stories in the reader's branches."""
    words, status = request.GET.get("q", "")[:200], request.GET.get("status", "")
    chosen = status if status in StoryStatus.values else ""
    stories = stories_listed(request.actor, words=words, status=chosen)
    context = {
        "page": Uncounted(stories, PAGE).page(request.GET.get("page", "1")),
        "words": words,
        "status": chosen,
        "statuses": StoryStatus.choices,
    }
    return render(request, "desk/newsroom/list.html", context)
