"""`python -m kentongan.config.demo.outlets --port P --site http://127.0.0.1:8000 --seed 7` serves the outlets."""

import argparse
import sys
import threading

import httpx

from .polling import FeedPoller
from .roster import read_outlets
from .server import OutletServer, utc_now
from .shelf import Shelf


def main(argv: list[str] | None = None) -> int:
    """Serve until interrupted; prints one line with the address of each outlet."""
    asked = _parser().parse_args(argv)
    shelf = Shelf(read_outlets(), seed=asked.seed)
    stop = threading.Event()
    # trust_env off: the site is on this machine, no proxy stands between.
    with (
        httpx.Client(timeout=10, follow_redirects=True, trust_env=False) as client,
        OutletServer((asked.host, asked.port), shelf) as server,
    ):
        poller = FeedPoller(client, asked.site.rstrip("/") + asked.feed, shelf, utc_now)
        threading.Thread(target=poller.keep_polling, args=(asked.every, stop), daemon=True).start()
        for outlet in read_outlets():
            print(f"{outlet.name}: http://{outlet.host}:{server.port}/", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return 0
        finally:
            stop.set()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kentongan.config.demo.outlets", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free port")
    parser.add_argument("--site", required=True, help="address of our public site")
    parser.add_argument("--feed", default="/feed.atom", help="path of our feed on the site")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--every", type=float, default=4.0, help="seconds between two readings of the feed")
    return parser


if __name__ == "__main__":
    sys.exit(main())
