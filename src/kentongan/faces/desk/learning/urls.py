"""Addresses below /meja/belajar/."""

from django.urls import path

from kentongan.faces.desk.learning import checks, figures, lessons

urlpatterns = [
    path("", lessons.learning_home, name="learning_home"),
    path("pelajaran/", lessons.lesson_list, name="lesson_list"),
    path("pelajaran/<str:key>/", lessons.lesson_page, name="lesson_page"),
    path("pelajaran/<str:key>/mulai/", checks.lesson_start, name="lesson_start"),
    path("pelajaran/<str:key>/soal/", checks.lesson_check, name="lesson_check"),
    path("pelajaran/<str:key>/hasil/", checks.lesson_result, name="lesson_result"),
    path("satuan/<int:unit_id>/", figures.learning_office, name="learning_office"),
    path("satuan/<int:unit_id>/dampak/<str:key>/", figures.learning_effect, name="learning_effect"),
    path("kurikulum/", figures.learning_curriculum, name="learning_curriculum"),
    path("kurikulum.<str:form>", figures.curriculum_export, name="learning_curriculum_export"),
]
