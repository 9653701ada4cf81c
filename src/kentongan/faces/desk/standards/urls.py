"""Addresses below /meja/standar/."""

from django.urls import path

from kentongan.faces.desk.standards import findings, profiles, reading, waivers

urlpatterns = [
    path("", reading.standard_home, name="standard_home"),
    path("angka.csv", reading.standard_figures, name="standard_figures"),
    path("aturan/<str:rule>/", reading.standard_rule_here, name="standard_rule_here"),
    path("temuan/", findings.finding_outcome, name="finding_outcome"),
    path("profil/", profiles.profile_list, name="profile_list"),
    path("profil/baru/", profiles.profile_new, name="profile_new"),
    path("profil/<int:profile_id>/", profiles.profile_page, name="profile_page"),
    path("profil/<int:profile_id>/ubah/", profiles.profile_edit, name="profile_edit"),
    path("profil/<int:profile_id>/aturan/<str:rule>/", profiles.profile_rule, name="profile_rule"),
    path(
        "profil/<int:profile_id>/aturan/<str:rule>/kembalikan/",
        profiles.rule_reset,
        name="profile_rule_reset",
    ),
    path("profil/<int:profile_id>/versi/", profiles.profile_version, name="profile_version"),
    path("profil/<int:profile_id>/pratinjau/", profiles.profile_preview, name="profile_preview"),
    path("profil/<int:profile_id>/berlakukan/", profiles.profile_activate, name="profile_activate"),
    path("profil/<int:profile_id>/akhiri/", profiles.profile_end, name="profile_end"),
    path("profil/<int:profile_id>/buang/", profiles.profile_discard, name="profile_discard"),
    path("kecualikan/<int:story_id>/<str:mark>/", waivers.story_waive, name="story_waive"),
    path("kecualikan/<int:story_id>/<int:waiver_id>/akhiri/", waivers.waiver_end, name="waiver_end"),
]
