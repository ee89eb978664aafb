"""Contests to print: played through the rules, with names as ugly as people type them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from contest.domain import commands as c
from contest.domain.contest import Contest, decide, evolve
from contest.domain.cue import By, Entry, Verdict
from contest.domain.events import Event
from contest.domain.formats import Format, TieBreak, TieBreaker
from contest.domain.questions import Choice, Question, Single
from contest.domain.rounds import Buzzer, Everyone, Turns
from contest.domain.rounds.common import Common, RoundQuestions, Title
from contest.domain.teams import Team
from contest.presentation.wording import Language, Words
from contest.printing.paper import PaperInput
from contest.resources import assets_dir

FONTS: Path = assets_dir() / "fonts" / "tinos"
HEAD = "0123456789abcdef" * 4
S = 10**9

NAMES = (
    "Khu phố 1",
    "Đội thi Chi đoàn Khu phố 7 – Tổ dân phố Nguyễn Thị Minh Khai",
    "Ngõ <b>Quyết</b> & “Thắng” 'nhất'",
    "Ế Ề Ể Ễ Ệ ế ề ể ễ ệ Ự ự Ẫ ẫ Ặ ặ Ợ ợ",
    "Công an phường 🚓 Thủ Đức",
    "Trường THCS-THPT Lương-Thế-Vinh",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH",
    "Office ffi fl fi",
    "Tổ 9",
    "Ban Chỉ huy Quân sự phường",
    "Hội Liên hiệp Phụ nữ",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Bến Thành",
)
QUESTION = (
    "Theo Luật An ninh mạng năm 2025, hành vi nào sau đây bị nghiêm cấm khi sử dụng "
    "không gian mạng để xâm phạm quyền và lợi ích hợp pháp của cơ quan, tổ chức, cá nhân?"
)
LINES = "Đọc tình huống:\n1. Anh A nhận tin nhắn.\n2. Anh bấm vào.\n3. Mất tiền.\nAnh A nên làm gì?"


class Stage:
    """A contest under way: commands in, history kept."""

    def __init__(self) -> None:
        self.contest = Contest()
        self.log: list[Event] = []
        self.at = 0

    def do(self, command: c.Command) -> None:
        for event in decide(self.contest, command):
            self.contest = evolve(self.contest, event)
            self.log.append(event)

    def later(self, seconds: int = 1) -> int:
        self.at += seconds * S
        return self.at

    def given(self, language: Language = "vi") -> PaperInput:
        return PaperInput(self.contest, len(self.log), HEAD, Words(language), FONTS)


def question(number: int, text: str) -> Question:
    choices = tuple(Choice(letter, f"Phương án {letter}") for letter in "ABCD")
    return Question("ngan-hang", f"q{number}", text, Single(choices, "B"))


def common(name: str, title: str, entry: Entry, wrong: int = 0, weight: int = 100) -> Common:
    named = Title(title, title)
    return Common(name, named, 15, entry, 1000, wrong, reserve=1, weight=weight)


def ward_format(weight: int = 100, tie_breakers: Sequence[TieBreaker] = ()) -> Format:
    rounds = (
        Turns(common("turns", "Khởi động", Entry.SPOKEN), each=2),
        Everyone(common("keys", "Chung sức", Entry.KEYS, weight=weight), 3, (4000, 3000, 2000)),
        Buzzer(common("buzzer", "Về đích", Entry.KEYS, wrong=-525), 3, 10, tries=2),
    )
    title = Title("Thể thức thử", "Trial")
    breakers = tuple(tie_breakers)
    return Format("f", "1.0", title, title, "2026", rounds, least_teams=0, tie_breakers=breakers)


def set_up(
    names: Sequence[str], plan: Format, *, text: str = QUESTION, organiser: str | None = None
) -> Stage:
    stage = Stage()
    issuer = "Ủy ban nhân dân phường Bến Thành\nBan Tổ chức Hội thi"
    stage.do(
        c.CreateContest(
            0,
            "5f0d8f2c4b9e4a57a1d60c3b7e21aa90",
            "Tìm hiểu Luật An ninh mạng năm 2026",
            "2026-02-05",
            "Phường Bến Thành",
            issuer if organiser is None else organiser,
        )
    )
    stage.do(c.ChooseFormat(0, plan))
    members = ("Nguyễn Văn An", "Trần Thị Bích Ngọc", "Lê Hoàng Phúc")
    teams = tuple(Team(i, name, f"Đội {i}", members) for i, name in enumerate(names, start=1))
    if not teams:
        return stage
    stage.do(c.EnterTeams(0, teams))
    needs = [one.questions_needed(len(teams)) + 1 for one in plan.rounds]
    pool = [question(n, LINES if n % 7 == 0 else text) for n in range(1, sum(needs) + 1)]
    keys = [one.key for one in pool]
    drawn = []
    for need in needs:
        mine, keys = keys[:need], keys[need:]
        drawn.append(RoundQuestions(tuple(mine[:-1]), (mine[-1],)))
    stage.do(c.DrawQuestions(0, tuple(pool), tuple(drawn), 1))
    return stage


def play(stage: Stage) -> Stage:
    """Play every round to its end: by turns, keys and buzzer, as the round listens."""
    assert stage.contest.format is not None
    for index, rules in enumerate(stage.contest.format.rounds):
        stage.do(c.StartRound(stage.later(), index))
        while stage.contest.next_ask() is not None:
            stage.do(c.ShowQuestion(stage.later()))
            stage.do(c.OpenCue(stage.later()))
            if isinstance(rules, Turns):
                _by_turns(stage)
            elif isinstance(rules, Everyone):
                _by_keys(stage)
            else:
                _by_buzzer(stage)
            stage.do(c.RevealAnswer(stage.later()))
    stage.do(c.SettleCue(stage.later()))
    return stage


def _by_turns(stage: Stage) -> None:
    cue = stage.contest.cue
    assert cue is not None
    assert cue.team is not None
    right = (cue.team + cue.number) % 3
    stage.do(c.Judge(stage.later(), cue.team, Verdict.RIGHT if right else Verdict.WRONG))


def _by_keys(stage: Stage) -> None:
    for team in stage.contest.teams:
        letter = "BBAC"[team.number % 4]
        stage.do(c.GiveAnswer(stage.at + team.number * S // 4, team.number, letter, By.KEYS))
    stage.do(c.LockCue(stage.later(8)))


def _by_buzzer(stage: Stage) -> None:
    teams = stage.contest.order
    stage.do(c.Buzz(stage.later(), teams[-1], By.KEYS))
    stage.do(c.Judge(stage.later(), teams[-1], Verdict.WRONG))
    if len(teams) > 1:
        stage.do(c.Buzz(stage.later(), teams[0], By.KEYS))
        stage.do(c.Judge(stage.later(), teams[0], Verdict.RIGHT))


def ward_evening(teams: int = 8, weight: int = 100, *, text: str = QUESTION) -> Stage:
    """A whole evening with two manual changes."""
    breakers = (TieBreaker(TieBreak.RIGHT), TieBreaker(TieBreak.ROUND, "buzzer"))
    stage = play(set_up(NAMES[:teams], ward_format(weight, breakers), text=text))
    if teams:
        why = "Ban Giám khảo công nhận thêm ý đúng ở câu 2"
        stage.do(c.ChangePoints(stage.later(), 1, 250, why, "Trần Thị Hồng Hạnh"))
        late = "Cổ động viên nhắc bài, trừ theo thể lệ"
        stage.do(c.ChangePoints(stage.later(), teams, -500, late, "Lê Văn Tám"))
    return stage
