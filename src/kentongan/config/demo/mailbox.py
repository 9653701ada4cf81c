"""The demo's post office: a real SMTP server whose mails can be read in the browser. Nothing leaves the machine.

`python -m kentongan.config.demo.mailbox --smtp 2525 --http 8025 --folder var/demo/mail`
"""

import argparse
import email
import email.policy
import html
import itertools
import time
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from aiosmtpd.controller import Controller

SHOWN = 200
PAGE = """<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Kotak surat peraga</title><style>body{{font:16px/1.5 system-ui;max-width:46rem;
margin:2rem auto;padding:0 1rem}}
li{{margin:.4rem 0}}pre{{white-space:pre-wrap;background:#f4f1ea;padding:1rem;border-radius:.5rem}}</style>
<h1>Kotak surat peraga</h1><p>Semua surel yang dikirim negeri peraga berhenti di sini.</p>{body}</html>"""


class Keeper:
    """Receives mails and keeps each as a file; a file is complete or absent."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.numbers = itertools.count()

    async def handle_DATA(self, _server, _session, envelope) -> str:
        name = f"{time.time_ns()}-{next(self.numbers)}"
        draft = self.folder / f"{name}.part"
        draft.write_bytes(
            b"X-Envelope-To: " + ",".join(envelope.rcpt_tos).encode() + b"\r\n" + envelope.content
        )
        draft.rename(self.folder / f"{name}.eml")
        return "250 OK"


def newest(folder: Path) -> list[Path]:
    """The newest mails, newest first."""
    return sorted(folder.glob("*.eml"), reverse=True)[:SHOWN]


def listing(folder: Path) -> str:
    rows = []
    for path in newest(folder):
        mail = _read(path)
        rows.append(
            f'<li><a href="/{path.stem}">{html.escape(str(mail["Subject"] or "(tanpa judul)"))}</a><br>'
            f"<small>kepada {html.escape(str(mail['X-Envelope-To']))}</small></li>"
        )
    return f"<ol>{''.join(rows)}</ol>" if rows else "<p>Belum ada surel.</p>"


def letter(path: Path) -> str:
    mail = _read(path)
    text = mail.get_body(preferencelist=("plain", "html"))
    heads = "\n".join(f"{name}: {value}" for name, value in mail.items())
    body = text.get_content() if text else ""
    return f"<p><a href='/'>Semua surel</a></p><pre>{html.escape(heads)}</pre><pre>{html.escape(body)}</pre>"


def _read(path: Path) -> EmailMessage:
    return email.message_from_bytes(path.read_bytes(), policy=email.policy.default)


def reader(folder: Path) -> type[BaseHTTPRequestHandler]:
    """The web page over the kept mails."""

    class Reader(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.strip("/")
            found = {path.stem: path for path in newest(folder)}
            body = letter(found[name]) if name in found else listing(folder)
            answer = PAGE.format(body=body).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_words) -> None:
            """Says nothing: the runner's screen belongs to the runner."""

    return Reader


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smtp", type=int, required=True)
    parser.add_argument("--http", type=int, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    Controller(Keeper(options.folder), hostname="127.0.0.1", port=options.smtp).start()
    ThreadingHTTPServer(("127.0.0.1", options.http), reader(options.folder)).serve_forever()


if __name__ == "__main__":
    main()
