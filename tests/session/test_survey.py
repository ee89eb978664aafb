"""The survey: robots and a clumsy host meet every command, refusal and event that there is."""

from __future__ import annotations

import json
from typing import Any

import pytest

from contest.cli import main
from contest.cli.surveying import play_one
from contest.domain import commands as c
from contest.domain.refusals import Why, because
from contest.domain.state import Contest
from contest.preparing import format_named, questions_of, shipped_banks
from contest.resources import assets_dir
from contest.session.robots_clumsy import SLIPS
from contest.session.session import Outcome
from contest.session.survey import COMMANDS, EVENTS, Tally
from contest.storage.codec import standard_codec
from contest.storage.kinds import KINDS


@pytest.fixture(scope="module")
def surveyed() -> tuple[int, dict[str, Any], str]:
    with pytest.MonkeyPatch.context() as patch:
        out: list[str] = []
        err: list[str] = []
        patch.setattr("sys.stdout.write", out.append)
        patch.setattr("sys.stderr.write", err.append)
        status = main(["survey", "--seeds", "2", "--json"])
    return status, json.loads("".join(out)), "".join(err)


def test_a_short_survey_sees_everything_and_explains_it(
    surveyed: tuple[int, dict[str, Any], str],
) -> None:
    status, told, complaints = surveyed
    assert told["never"] == [], "a robot or a slip (contest/session) has to meet these"
    assert told["unexplained"] == []
    assert (status, complaints) == (0, "")
    assert set(told["commands"]) == set(COMMANDS)
    assert set(told["events"]) == set(EVENTS) == {kind.event.__name__ for kind in KINDS}
    assert set(told["refusals"]) == {why.value for why in Why}
    assert min(told["events"].values()) > 0


def test_every_reason_has_its_slip() -> None:
    assert {slip.why for slip in SLIPS} == set(Why)


def test_a_survey_of_one_format_tells_what_it_saw(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", "--seeds", "1", "--format", "boards-10x3", "--lang", "en"]) == 0
    text = capsys.readouterr().out
    assert "boards-10x3, size 12: 1 contest\n" in text
    assert any(line.split() == ["MarkOut", "0", "4"] for line in text.splitlines())
    assert "2 contests," in text


def told(*outcomes: Outcome) -> Tally:
    tally = Tally()
    tally.told(Contest(), outcomes)
    return tally


def test_what_nobody_can_explain_is_named() -> None:
    speechless = because(Why.NO_SUCH_TEAM)  # its sentence wants the number of a team
    assert told(Outcome(c.Undo(0), refusals=(speechless,))).unexplained
    assert told(Outcome(c.Undo(0), failure=ValueError("broken"))).unexplained
    assert not told(Outcome(c.Undo(0), refusals=(because(Why.NO_CUE),))).unexplained
    tally = Tally()
    tally.surprised([c.OpenCue(5)])
    assert tally.unexplained == ["OpenCue(at=5)"]


def test_what_is_never_seen_fails_the_survey(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("contest.cli.surveying.formats", lambda: ["boards-10x3"])
    assert main(["survey", "--seeds", "1"]) == 1
    assert "command MarkOut" in capsys.readouterr().err


def test_an_event_that_no_file_could_hold_fails_the_survey(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    codec = standard_codec()

    class Lossy:
        write = codec.write

        def read(self, *stored: Any) -> object:
            event = codec.read(*stored)
            return None if type(event).__name__ == "CueOpened" else event

    monkeypatch.setattr("contest.storage.forgetful.standard_codec", Lossy)
    assert main(["survey", "--seeds", "1", "--format", "boards-10x3"]) == 1
    assert "OpenCue: NotTheSame('cue_opened')" in capsys.readouterr().err


def test_a_pause_while_a_team_waits_to_say_the_keyword_is_come_back_from() -> None:
    """Seed 81 of twelve teams calls an intermission then; Next had no way back, and it stuck."""
    tally = Tally()
    chosen = format_named(str(assets_dir() / "demo" / "every-switch.json"))
    play_one(tally, chosen, 12, questions_of(shipped_banks()), 81)
    assert tally.contests == 1
    assert not tally.unexplained
