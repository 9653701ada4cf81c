"""Addresses of stories, lists, photos, feeds and maps."""

from django.urls import path, re_path

from kentongan.faces.site.newsroom import feeds, front, kit, listing, pictures, sitemaps, story

# Every format that feeds.FORMATS writes.
_FEED = r"(?P<name>feed\.(?:atom|rss|json)|ninjs\.json)"

urlpatterns = [
    path("", front.front_page, name="front_page"),
    path("berita/<int:story_id>/", story.story_page, name="story_plain"),
    path("berita/<int:story_id>-<slug:slug>/", story.story_page, name="story_page"),
    path("berita/<int:story_id>/kit/", kit.story_kit, name="story_kit"),
    path("berita/<int:story_id>.ninjs.json", story.story_ninjs, name="story_ninjs"),
    path("topik/<slug:key>/", listing.topic_page, name="topic_page"),
    path("cari/", listing.search_page, name="search_page"),
    path("ralat/", listing.correction_log, name="correction_log"),
    path("foto/<int:photo_id>/<str:size>", pictures.photo_file, name="photo_file"),
    re_path(rf"^{_FEED}$", feeds.nation_feed, name="nation_feed"),
    re_path(
        rf"^(?P<kind>wilayah|satuan)/(?P<key>[-a-z0-9_]+)/{_FEED}$", feeds.branch_feed, name="branch_feed"
    ),
    path("sitemap.xml", sitemaps.index, name="sitemap_index"),
    path("sitemap-satuan.xml", sitemaps.offices, name="sitemap_offices"),
    path("sitemap-<int:number>.xml", sitemaps.part, name="sitemap_part"),
    path("news-sitemap.xml", sitemaps.news, name="news_sitemap"),
]
