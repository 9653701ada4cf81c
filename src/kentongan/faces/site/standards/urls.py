"""Addresses below /standar/: in Indonesian, and the same below /standar/en/ in English."""

from django.urls import path

from kentongan.faces.site.standards import views

ENGLISH = {"tongue": "en"}

urlpatterns = [
    path("", views.standard_index, name="standard_index"),
    path("en/", views.standard_index, ENGLISH, name="standard_index_en"),
    path("en/<slug:chapter>/", views.standard_chapter, ENGLISH, name="standard_chapter_en"),
    path("en/<slug:chapter>/<slug:name>/", views.standard_rule, ENGLISH, name="standard_rule_en"),
    path("<slug:chapter>/", views.standard_chapter, name="standard_chapter"),
    path("<slug:chapter>/<slug:name>/", views.standard_rule, name="standard_rule"),
]
