"""The dispatcher: lists, refuses, and imports only what was asked for."""

import pytest

from kentongan.faces.cli.main import COMMANDS, main


def test_overview_names_every_command(capsys):
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)


def test_no_command_is_wrong_usage(capsys):
    assert main([]) == 2
    assert "check" in capsys.readouterr().out


def test_unknown_command_says_so(capsys):
    assert main(["terbang"]) == 2
    assert "terbang" in capsys.readouterr().err


def test_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("kentongan ")


@pytest.mark.parametrize("target", [target for target, _, _ in COMMANDS.values()])
def test_targets_are_well_formed(target):
    module, _, function = target.partition(":")
    assert module.startswith("kentongan.faces.cli.") and function == "run"
