"""One fact base, several packages: a story as captions, short message or radio read, all from its own words."""
