"""The public face of the newsroom: stories, corrections, photos, feeds, sitemaps."""
