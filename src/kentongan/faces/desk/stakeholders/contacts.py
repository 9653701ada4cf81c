"""The contact log, the next steps, and joint stories."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.stakeholders.enums import JointState
from kentongan.apps.stakeholders.errors import Invalid, NotAllowed
from kentongan.apps.stakeholders.policies import may_open_partners
from kentongan.apps.stakeholders.queries import contacts as log
from kentongan.apps.stakeholders.queries.keepers import keepers_of
from kentongan.apps.stakeholders.services import contacts, joints
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.stakeholders import asking
from kentongan.faces.desk.stakeholders.forms import ContactForm, JointForm, StepForm, tell_refusal
from kentongan.faces.desk.stakeholders.frame import show
from kentongan.faces.desk.stakeholders.partners import seen

PER_PAGE = 30
STEPS = 30


@staff_required
def contact_log(request: HttpRequest) -> HttpResponse:
    """What is to be done, and what was said, newest first."""
    if not may_open_partners(request.actor):
        raise NotAllowed
    own = asking.words_of(request, "milik") == "saya"
    words = {
        "steps": log.open_steps(request.actor, own=own)[:STEPS],
        "page": Uncounted(log.contacts_visible_to(request.actor), PER_PAGE).page(
            request.GET.get("page", "1")
        ),
        "own": own,
        "today": timezone.localdate(),
        "here": "log",
    }
    return show(request, "desk/stakeholders/contact_log.html", words)


@staff_required
def contact_add(request: HttpRequest, partner_id: int) -> HttpResponse:
    """Notes a contact with a partner, on the way back from it."""
    partner = seen(request, partner_id)
    form = ContactForm(request.POST or None, keepers=keepers_of(partner.unit)[:100])
    if request.method == "POST" and form.is_valid():
        try:
            contacts.log_contact(
                actor=request.actor, partner_id=partner.pk, said=form.said_words(), step=form.step()
            )
        except Invalid as error:
            tell_refusal(form, error)
        else:
            messages.success(request, _("Kontak dicatat."))
            return redirect("partner_page", partner_id=partner.pk)
    words = {"form": form, "partner": partner, "here": "log"}
    return show(request, "desk/stakeholders/contact_form.html", words, status=400 if form.errors else 200)


@staff_required
@require_POST
def contact_undo(request: HttpRequest, contact_id: int) -> HttpResponse:
    """Takes a line of the log back, or puts it in again."""
    undone = request.POST.get("batal") == "1"
    contact = contacts.set_contact_undone(actor=request.actor, contact_id=contact_id, undone=undone)
    messages.success(request, _("Catatan dibatalkan.") if undone else _("Catatan dikembalikan."))
    return redirect("partner_page", partner_id=contact.partner_id)


@staff_required
@require_POST
def step_add(request: HttpRequest, partner_id: int) -> HttpResponse:
    """Plans a step with a partner."""
    form = StepForm(request.POST)
    if not form.is_valid():
        raise Invalid(_("Isi tindak lanjut dan tanggalnya."))
    step = contacts.NextStep(form.cleaned_data["step_what"], form.cleaned_data["step_due"])
    contacts.add_step(actor=request.actor, partner_id=partner_id, step=step)
    messages.success(request, _("Tindak lanjut dicatat."))
    return redirect("partner_page", partner_id=partner_id)


@staff_required
@require_POST
def step_done(request: HttpRequest, step_id: int) -> HttpResponse:
    """Ticks a step off, or opens it again."""
    done = request.POST.get("selesai") == "1"
    step = contacts.set_step_done(actor=request.actor, step_id=step_id, done=done)
    messages.success(request, _("Tindak lanjut selesai.") if done else _("Tindak lanjut dibuka lagi."))
    return redirect("partner_page", partner_id=step.partner_id)


@staff_required
def joint_list(request: HttpRequest) -> HttpResponse:
    """Stories that partners were asked to put their name to; those without an answer first."""
    if not may_open_partners(request.actor):
        raise NotAllowed
    state = asking.one_of(request, "keadaan", JointState.values) or JointState.ASKED
    found = log.joints_visible_to(request.actor).filter(state=state).order_by("due", "id")
    words = {
        "page": Uncounted(found, PER_PAGE).page(request.GET.get("page", "1")),
        "state": state,
        "states": JointState.choices,
        "today": timezone.localdate(),
        "here": "joints",
    }
    return show(request, "desk/stakeholders/joint_list.html", words)


@staff_required
def joint_add(request: HttpRequest, partner_id: int) -> HttpResponse:
    """Notes that a partner was asked."""
    partner = seen(request, partner_id)
    form = JointForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            joints.ask_joint(actor=request.actor, partner_id=partner.pk, words=form.words())
        except Invalid as error:
            tell_refusal(form, error)
        else:
            messages.success(request, _("Permintaan dicatat."))
            return redirect("joint_list")
    words = {"form": form, "partner": partner, "here": "joints"}
    return show(request, "desk/stakeholders/joint_form.html", words, status=400 if form.errors else 200)


@staff_required
@require_POST
def joint_answer(request: HttpRequest, joint_id: int) -> HttpResponse:
    """Notes what the partner said."""
    joint = joints.answer_joint(
        actor=request.actor,
        joint_id=joint_id,
        state=request.POST.get("keadaan", ""),
        logo_cleared=request.POST.get("logo") == "1",
        quotes_cleared=request.POST.get("kutipan") == "1",
    )
    messages.success(request, _("Jawaban mitra dicatat: %(state)s.") % {"state": joint.get_state_display()})
    return redirect("joint_list")
