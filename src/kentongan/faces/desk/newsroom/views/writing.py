"""Filing and editing: save at any time, strict only on submission."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kentongan.apps.newsroom.errors import BadContent, CannotSubmit, Conflict, NotAllowed
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.gate.submission import problems_before_submission
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.policies import may_edit, may_submit
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.filing import units_to_write_for
from kentongan.apps.newsroom.queries.standard.waivers import blocking
from kentongan.apps.newsroom.queries.stories import last_return, story_of_filing
from kentongan.apps.newsroom.services.composing import compose_story
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.standards.queries.reports import findings_of
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.beginning import choice, first_words, wished_form, wished_template
from kentongan.faces.desk.newsroom.forms.filing import FilingForm
from kentongan.faces.desk.newsroom.forms.story import StoryForm, initial_of
from kentongan.faces.desk.newsroom.saving import Uploaded, note_sent, refilled, take_uploads
from kentongan.faces.desk.newsroom.views.conflict import conflict_page
from kentongan.faces.desk.newsroom.views.echoing import is_told_before
from kentongan.faces.desk.newsroom.views.finding import story_or_404


@staff_required
@require_http_methods(["GET", "POST"])
def story_new(request: HttpRequest) -> HttpResponse:
    """An empty form, or its first sending."""
    units = units_to_write_for(request.actor, key=request.GET.get("satuan", "")[:80])
    if not units:
        raise NotAllowed(_("Anda tidak memegang tugas menulis di satuan mana pun."))
    zone = units[0].time_zone
    if request.method == "GET":
        form = StoryForm(zone=zone, initial=first_words(request, units[0]))
        return _blank(request, units[0], FilingForm(units=units), form)
    filing = FilingForm(request.POST, units=units)
    zone = next((unit.time_zone for unit in units if str(unit.pk) == request.POST.get("unit")), zone)
    form = StoryForm(request.POST, files=request.FILES, zone=zone)
    if not all([filing.is_valid(), form.is_valid()]):
        return _blank(request, units[0], filing, form, status=422)
    story, based_on = _filed(request, filing.cleaned_data, form)
    return _keep(request, story, form, based_on=based_on)


@staff_required
@require_http_methods(["GET", "POST"])
def story_edit(request: HttpRequest, story_id: int) -> HttpResponse:
    """The form of a story that may still be changed."""
    story = story_or_404(request.actor, story_id)
    if story.is_public:
        return redirect("story_correct", story_id)
    if not may_edit(request.actor, story):
        messages.info(request, _("Berita ini tidak dapat diubah sekarang."))
        return redirect("story_lifeline", story_id)
    if request.method == "GET":
        initial = initial_of(content_of(story, story.current), story.unit.time_zone)
        initial["based_on"] = story.current.number
        return _page(request, story, StoryForm(zone=story.unit.time_zone, initial=initial))
    form = StoryForm(request.POST, files=request.FILES, zone=story.unit.time_zone)
    if not form.is_valid():
        return _page(request, story, form, status=422)
    return _keep(request, story, form, based_on=form.cleaned_data.get("based_on") or 0)


def _filed(request: HttpRequest, filing: dict, form: StoryForm) -> tuple[Story, int]:
    """The story of this filing and the version that its writer knows."""
    key = filing["filing_key"]
    try:
        story = file_story(
            actor=request.actor,
            unit_id=filing["unit"],
            content=form.content(),
            filing_key=key,
            is_read=not (form.uploads() or form.sent()),
        )
    except Conflict:  # sent again after others worked on it: the writer knows only the first save
        return story_of_filing(request.actor, key), 1
    return story, story.current.number


def _keep(request: HttpRequest, story: Story, form: StoryForm, *, based_on: int) -> HttpResponse:
    taken = take_uploads(request.actor, story.pk, form)
    try:
        version = save_story(
            actor=request.actor,
            story_id=story.pk,
            based_on=based_on,
            content=_wished(request, form.content(taken.photos)),
        )
    except Conflict:
        return conflict_page(request, story, refilled(form, based_on, taken))
    if taken.refused:
        return _refused_photos(request, story, form, version.number, taken)
    note_sent(request.actor, story.pk, version.number, request.POST.get("sending", ""))
    return _next(request, story.pk, version.number)


def _next(request: HttpRequest, story_id: int, number: int) -> HttpResponse:
    """Where the pressed button leads after a safe save."""
    wish = request.POST.get("do", "save")
    edit = reverse("story_edit", args=[story_id])
    if wish == "compose" or wished_template(wish):
        return _composed(request, story_id, number, wished_template(wish))
    if wished_form(wish):
        return redirect(f"{edit}#bentuk")
    if wish == "submit":
        return _submitted(request, story_id, number)
    if wish.startswith("row-"):
        return redirect(f"{edit}#{'foto' if wish == 'row-photo' else 'kutipan'}")
    messages.success(request, _("Draf tersimpan sebagai versi %d.") % number)
    return redirect(edit)


def _wished(request: HttpRequest, content: Content) -> Content:
    """The words, in another form where its button was pressed."""
    form = wished_form(request.POST.get("do", ""))
    return replace(content, form=form) if form else content


def _composed(
    request: HttpRequest, story_id: int, number: int, template_id: int | None = None
) -> HttpResponse:
    try:
        compose_story(actor=request.actor, story_id=story_id, based_on=number, template_id=template_id)
    except BadContent as error:
        messages.warning(request, error.message)
    return redirect(reverse("story_edit", args=[story_id]) + "#naskah")


def _submitted(request: HttpRequest, story_id: int, number: int) -> HttpResponse:
    story = story_or_404(request.actor, story_id)
    if not story.submitted_at and is_told_before(story):
        return redirect("story_echo", story_id)
    try:
        submit_story(actor=request.actor, story_id=story_id, version=number, just_saved=True)
    except CannotSubmit:
        return redirect(reverse("story_edit", args=[story_id]) + "?periksa=1#masalah")
    messages.success(request, _("Berita sudah diajukan. Anda akan diberi kabar bila ada keputusan."))
    return redirect("story_lifeline", story_id)


def _refused_photos(
    request: HttpRequest, story: Story, form: StoryForm, number: int, taken: Uploaded
) -> HttpResponse:
    """The words are kept; the form comes back as it was typed, with the reason beside each refused file."""
    again = StoryForm(refilled(form, number, taken), zone=story.unit.time_zone)
    again.is_valid()
    for row, words in taken.refused.items():
        again.photos[row].add_error("upload", words)
        told = _("Tulisan Anda tersimpan, tetapi foto %(row)d tidak: %(words)s")
        messages.warning(request, told % {"row": row + 1, "words": words})
    return _page(request, story_or_404(request.actor, story.pk), again, status=422)


def _blank(
    request: HttpRequest, unit: Unit, filing: FilingForm, form: StoryForm, *, status: int = 200
) -> HttpResponse:
    context = choice(unit, form.kind) | {
        "form": form,
        "filing": filing,
        "findings": (),
        "may_submit": True,
        "action": request.get_full_path(),
    }
    return render(request, "desk/newsroom/edit.html", context, status=status)


def _page(request: HttpRequest, story: Story, form: StoryForm, *, status: int = 200) -> HttpResponse:
    content: Content = content_of(story, story.current)
    asked = "periksa" in request.GET and request.method == "GET"
    context = choice(story.unit, form.kind) | {
        "story": story,
        "form": form,
        "problems": problems_before_submission(content, blocking(story, story.current.report))
        if asked
        else [],
        "findings": findings_of(story.current.report),
        "may_submit": may_submit(request.actor, story),
        "action": reverse("story_edit", args=[story.pk]),
        "last_return": last_return(story),
    }
    return render(request, "desk/newsroom/edit.html", context, status=status)
