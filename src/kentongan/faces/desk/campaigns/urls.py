"""Addresses below /meja/kampanye/."""

from django.urls import path

from kentongan.faces.desk.campaigns import evaluating, inviting, items, measuring, months, overview, tagging

urlpatterns = [
    path("", overview.campaign_list, name="campaign_list"),
    path("baru/", overview.campaign_add, name="campaign_add"),
    path("kalender/", months.calendar_month, name="calendar_month"),
    path("kalender.ics", months.calendar_ics, name="calendar_ics"),
    path("bauran/", measuring.mix_page, name="mix_page"),
    path("bauran.<str:form>", measuring.mix_export, name="mix_export"),
    path("tandai/", tagging.story_tagging, name="story_tagging"),
    path("berita/<int:story_id>/", tagging.story_tags, name="story_tags"),
    path("rencana/<int:item_id>/", items.item_page, name="item_page"),
    path("rencana/<int:item_id>/ubah/", items.item_change, name="item_change"),
    path("rencana/<int:item_id>/keadaan/", items.item_settle, name="item_settle"),
    path("rencana/<int:item_id>/tulis/", items.item_write, name="item_write"),
    path("bahan/<int:material_id>/hapus/", overview.material_remove, name="campaign_material_remove"),
    path("evaluasi/<int:finding_id>/hapus/", evaluating.finding_remove, name="finding_remove"),
    path("<int:campaign_id>/", overview.campaign_page, name="campaign_page"),
    path("<int:campaign_id>/ubah/", overview.campaign_change, name="campaign_change"),
    path("<int:campaign_id>/satuan/", inviting.campaign_invite, name="campaign_invite"),
    path("<int:campaign_id>/satuan/keluarkan/", inviting.campaign_uninvite, name="campaign_uninvite"),
    path("<int:campaign_id>/bahan/", overview.material_add, name="campaign_material_add"),
    path("<int:campaign_id>/rencana/", items.item_list, name="item_list"),
    path("<int:campaign_id>/rencana/baru/", items.item_add, name="item_add"),
    path("<int:campaign_id>/rencana.ics", items.campaign_ics, name="campaign_ics"),
    path("<int:campaign_id>/capaian/", measuring.takeup_page, name="takeup_page"),
    path("<int:campaign_id>/capaian.<str:form>", measuring.takeup_export, name="takeup_export"),
    path("<int:campaign_id>/evaluasi/", evaluating.evaluation, name="campaign_evaluation"),
    path("<int:campaign_id>/evaluasi.<str:form>", evaluating.evaluation_file, name="evaluation_file"),
    path("<int:campaign_id>/tutup/", evaluating.campaign_close, name="campaign_close"),
    path("<int:campaign_id>/buka/", evaluating.campaign_reopen, name="campaign_reopen"),
]
