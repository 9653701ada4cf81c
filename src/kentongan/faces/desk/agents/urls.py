"""Addresses below /meja/agen/."""

from django.urls import path

from kentongan.faces.desk.agents import agents, board, competences

urlpatterns = [
    path("", board.agent_board, name="agent_board"),
    path("kosong/", board.empty_seats, name="agent_empty_seats"),
    path("angkatan/", board.cohort_open, name="agent_cohort_open"),
    path("usul/", agents.agent_propose, name="agent_propose"),
    path("<int:agent_id>/", agents.agent_page, name="agent_page"),
    path("<int:agent_id>/tetapkan/", agents.agent_appoint, name="agent_appoint"),
    path("<int:agent_id>/tolak/", agents.agent_decline, name="agent_decline"),
    path("<int:agent_id>/surat/<str:form>/", agents.agent_letter, name="agent_letter"),
    path("<int:agent_id>/serah-terima/", agents.agent_hand_over, name="agent_hand_over"),
    path("<int:agent_id>/akhiri/", agents.agent_end, name="agent_end"),
    path("<int:agent_id>/piagam/", agents.agent_certify, name="agent_certify"),
    path("<int:agent_id>/catat/", agents.agent_note, name="agent_note"),
    path("catatan/<int:entry_id>/hapus/", agents.agent_note_remove, name="agent_note_remove"),
    path("kompetensi/", competences.competence_page, name="competence_page"),
    path("kompetensi/<slug:key>/", competences.competence_gaps, name="competence_gaps"),
    path("kompetensi/unduh/<str:form>/", competences.competence_export, name="competence_export"),
]
