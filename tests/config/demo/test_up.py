"""`./dev up` from nothing: embedded database, demo nation, all processes, first page."""

import os
import re
import subprocess
import sys

import pytest


@pytest.mark.journey
@pytest.mark.xdist_group("up")
@pytest.mark.timeout(900)  # beside the other workers of the suite; alone it takes a third of that
def test_the_demo_nation_comes_up_from_nothing(tmp_path):
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("KENTONGAN_", "DJANGO_"))
    }
    kept.pop("DATABASE_URL", None)
    command = [
        sys.executable,
        "-m",
        "kentongan.config.demo.run",
        "--once",
        "--data",
        str(tmp_path / "peraga"),
    ]
    done = subprocess.run(command, env=kept, capture_output=True, text=True, timeout=840, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    ready = re.search(r"Kentongan siap dalam (\d+) detik", done.stdout)
    assert ready, done.stdout[-2000:]
    assert re.search(r"Laman publik\s+http://localhost:\d+/", done.stdout)
    stories = int(re.search(r"cerita (\d+) dari \1\b", done.stdout).group(1))
    assert stories >= 80
    assert "Semua meja terisi." in done.stdout[ready.end() :]
    print(f"up: {ready.group(1)} s with {stories} stories")
