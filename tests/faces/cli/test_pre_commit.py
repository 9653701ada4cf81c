"""The hooks of .pre-commit-hooks.yaml in a real commit.

pre-commit itself is no part of the house: the hook's entry is called here as pre-commit calls it, with the staged
files of its types as arguments, from a hook that git runs.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
RIGHT = "Serang, INFO_PAS – Pelatihan di Lapas Kelas IIA Demo dibuka Rabu, 9 Oktober 2024 dengan tertib dan aman.\n"
WRONG = RIGHT.replace("Rabu", "Kamis")
DOUBLED = RIGHT.replace(" di Lapas", " di di Lapas")


def hook(name):
    """entry and args of a hook, from the few forms that this file uses."""
    block = HOOKS.split(f"- id: {name}\n")[1].split("- id:")[0]
    entry = re.search(r"^  entry: (.+)$", block, re.MULTILINE)[1]
    args = re.search(r"^  args: \[(.*)\]$", block, re.MULTILINE)[1].split(", ")
    assert "types_or: [markdown, plain-text]" in block and "language: python" in block
    command, *rest = entry.split()
    assert command == "kentongan"
    return [sys.executable, "-m", "kentongan.faces.cli.main", *rest, *args]


def git(folder, *arguments):
    who = ["-c", "user.name=Humas Contoh", "-c", "user.email=humas@contoh.id", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def repository(tmp_path):
    def made(name):
        git(tmp_path, "init", "-q")
        command = " ".join(f'"{word}"' for word in hook(name))
        script = tmp_path / ".git" / "hooks" / "pre-commit"
        paths = ":".join(filter(None, sys.path))
        # As pre-commit does: staged files by name, and a commit stops when the hook fails or changes a file.
        script.write_text(
            f'#!/bin/sh\nexport PYTHONPATH="{paths}"\ngit diff --cached --name-only -z -- "*.md" "*.txt" '
            f"| xargs -0 -r {command} || exit 1\ngit diff --quiet\n",
            encoding="utf-8",
        )
        script.chmod(0o755)
        return tmp_path

    return made


def test_a_blocking_finding_stops_the_commit(repository):
    folder = repository("kentongan-check")
    (folder / "naskah dua.md").write_text(WRONG, encoding="utf-8")
    git(folder, "add", ".")
    stopped = git(folder, "commit", "-m", "naskah")
    assert stopped.returncode == 1
    assert "naskah dua.md" in stopped.stdout + stopped.stderr
    assert "bukan Kamis" in stopped.stdout + stopped.stderr
    (folder / "naskah dua.md").write_text(RIGHT, encoding="utf-8")
    git(folder, "add", ".")
    assert git(folder, "commit", "-m", "naskah").returncode == 0
    assert git(folder, "log", "--oneline").stdout.endswith("naskah\n")


def test_a_correction_stops_the_commit_until_it_is_staged(repository):
    folder = repository("kentongan-fix")
    (folder / "naskah.txt").write_text(DOUBLED, encoding="utf-8")
    git(folder, "add", ".")
    assert git(folder, "commit", "-m", "naskah").returncode == 1
    assert (folder / "naskah.txt").read_text(encoding="utf-8") == RIGHT
    git(folder, "add", ".")
    assert git(folder, "commit", "-m", "naskah").returncode == 0
