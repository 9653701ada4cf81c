"""Two faces that a site may wear: one of today, one of 2009."""

from html import escape

Menu = list[tuple[str, str]]


def modern(title: str, body: str, menu: Menu, site: str, extra: str = "") -> bytes:
    """Language, viewport, skip link, landmarks, search."""
    links = "".join(f'<li><a href="{href}">{escape(label)}</a></li>' for label, href in menu)
    return f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)} | {escape(site)}</title></head>
<body><a href="#isi">Langsung ke isi</a><header><nav aria-label="Utama"><ul>{links}</ul></nav>
<form role="search" action="/cari"><label for="q">Cari</label><input id="q" type="search" name="q"></form></header>
<main id="isi"><h1>{escape(title)}</h1>{body}</main>{extra}
<footer><p>Jalan Pandan Wangi 12, Karangwilis</p><p>Telepon (0313) 555012, surel humas@karangwilis.go.id</p>
<p>Jam layanan 08.00–15.00</p></footer></body></html>""".encode()


def old(title: str, body: str, menu: Menu, site: str, extra: str = "") -> bytes:
    """Tables, no language, no viewport, headings as they come."""
    links = "".join(f'<tr><td><a href="{href}">{escape(label)}</a></td></tr>' for label, href in menu)
    return f"""<html><head><title>{escape(site)} - {escape(title)}</title></head><body bgcolor="#ffffff">
<table width="900"><tr><td width="200" valign="top"><img src="/logo.png" width="90"><table>{links}</table></td>
<td valign="top"><h3>{escape(title)}</h3>{body}</td></tr></table>{extra}
<center><font size="1">Hak cipta {escape(site)}</font></center></body></html>""".encode()
