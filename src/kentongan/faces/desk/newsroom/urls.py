"""Addresses of the newsroom at the desk."""

from django.urls import include, path

from kentongan.faces.desk.newsroom.views import (
    board,
    changing,
    checking,
    conflict,
    echoing,
    notices,
    reading,
    reviewing,
    writing,
)

urlpatterns = [
    path("", board.desk_board, name="desk_board"),
    path("", include("kentongan.faces.desk.newsroom.offline.urls")),
    path("", include("kentongan.faces.desk.newsroom.picturing.urls")),
    path("tulis/", writing.story_new, name="story_new"),
    path("bentuk/", include("kentongan.faces.desk.newsroom.templating.urls")),
    path("periksa/", checking.live_check, name="live_check"),
    path("kabar/", notices.notice_list, name="notice_list"),
    path("kabar/semua/", notices.notices_all_read, name="notices_all_read"),
    path("kabar/<int:notice_id>/", notices.notice_open, name="notice_open"),
    path("berita/", board.story_list, name="story_list"),
    path("berita/<int:story_id>/", reading.story_lifeline, name="story_lifeline"),
    path("berita/<int:story_id>/tulis/", writing.story_edit, name="story_edit"),
    path("berita/<int:story_id>/gabung/", conflict.story_merge, name="story_merge"),
    path("berita/<int:story_id>/pernah/", echoing.story_echo, name="story_echo"),
    path("berita/<int:story_id>/paket/", include("kentongan.faces.desk.newsroom.packages.urls")),
    path("berita/<int:story_id>/versi/", reading.story_versions, name="story_versions"),
    path("berita/<int:story_id>/tinjau/", reviewing.story_review, name="story_review"),
    path("berita/<int:story_id>/setujui/", reviewing.story_approve, name="story_approve"),
    path("berita/<int:story_id>/kembalikan/", reviewing.story_return, name="story_return"),
    path("berita/<int:story_id>/tarik-draf/", reviewing.story_resume, name="story_resume"),
    path("berita/<int:story_id>/terbitkan/", reviewing.story_publish, name="story_publish"),
    path("berita/<int:story_id>/izinkan/", reviewing.story_let_through, name="story_let_through"),
    path("berita/<int:story_id>/ralat/", changing.story_correct, name="story_correct"),
    path("berita/<int:story_id>/ralat/putuskan/", changing.correction_settle, name="correction_settle"),
    path("berita/<int:story_id>/tarik/", changing.story_withdraw, name="story_withdraw"),
    path("berita/<int:story_id>/turunkan/", changing.story_unpublish, name="story_unpublish"),
]
