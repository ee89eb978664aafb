"""The hall never sees a key early: what is not released cannot change the slide."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import get_args

from contest.domain.cue import Cue, Phase, Verdict
from contest.domain.questions import (
    Choice,
    Matching,
    Media,
    Multiple,
    Numeric,
    Ordering,
    Question,
    Short,
    Single,
    Situation,
    Source,
    TrueFalse,
)
from contest.domain.rounds import HallQuestion
from contest.domain.rounds.judged import Act, JudgedPlay
from contest.domain.rounds.obstacle import opened_numbers
from contest.domain.stage import Scene
from contest.domain.state import Contest, Run
from contest.presentation.projection import slide_of
from contest.presentation.slides import Obstacle, Slide
from contest.presentation.wording import LANGUAGES, Words
from tests.contests import evening, ordered_evening, playoff_evening, states_of, tied_evening

SEEDS = range(8)


def test_no_slide_before_the_release_depends_on_what_is_secret() -> None:
    seen: Counter[tuple[str, str]] = Counter()
    evenings = [evening(seed, count=3 + seed % 4) for seed in SEEDS]
    short = (tied_evening(), playoff_evening(), ordered_evening())
    for seed, history in enumerate((*evenings, *short)):
        for contest in states_of(history):
            words = Words(LANGUAGES[seed % 2])
            shown = slide_of(contest, words)
            assert slide_of(with_other_secrets(contest), words) == shown
            phase = contest.cue.phase.value if contest.cue else "none"
            seen[type(shown).__name__, phase] += 1
    scenes = {scene for scene, _ in seen}
    assert scenes == {scene.__name__ for scene in get_args(Slide)}, "a scene was never reached"
    phases = {phase for _, phase in seen}
    assert phases == {"none", *(phase.value for phase in Phase)}, "a phase was never reached"


def test_the_secrets_of_the_test_are_real_ones() -> None:
    """What the test above changes does change the reveal: it would see a leak."""
    changed = hall = 0
    for contest in states_of(evening(1)):
        if contest.scene is Scene.AUDIENCE and contest.hall[-1].revealed:
            asked = contest.hall[-1]
            other_question = replace(asked, question=other_secrets(asked.question))
            shown = replace(contest, black=False)
            other = replace(shown, hall=(*contest.hall[:-1], other_question))
            hall += slide_of(other, Words()) != slide_of(shown, Words())
        if contest.cue is not None and contest.cue.phase is Phase.REVEALED:
            cue = replace(contest.cue, question=other_secrets(contest.cue.question))
            words = Words()
            other = replace(contest, cue=cue, black=False)
            changed += slide_of(other, words) != slide_of(replace(contest, black=False), words)
    assert changed > 20
    assert hall


def test_media_of_the_answer_come_with_the_reveal_and_not_before() -> None:
    before, after = set(), set()
    for contest in states_of(evening(1)):
        face = getattr(slide_of(contest, Words()), "face", None)
        if contest.cue is None or face is None:
            continue
        beside = (one for option in face.options for one in option.media)
        seen = {one.hash for one in (*face.media, *beside)}
        (after if contest.cue.phase is Phase.REVEALED else before).update(seen)
    assert before == {"a" * 64}
    assert after == {"a" * 64, "b" * 64}


def test_what_is_changed_of_a_keyword_is_seen_once_it_is_known() -> None:
    """Otherwise the first test could not see a leak of it."""
    words = Words()
    seen: Counter[tuple[str, bool]] = Counter()
    for contest in states_of(evening(1)):
        play, run = contest.obstacle, contest.run
        if play is None or run is None or contest.black or contest.scene is not Scene.OBSTACLE:
            continue
        shown = slide_of(contest, words)
        assert isinstance(shown, Obstacle)
        word = replace(play.keyword, word=_spelt_otherwise(play.keyword.word))
        other = replace(contest, run=replace(run, play=replace(play, keyword=word)))
        seen["word", play.is_over] += slide_of(other, words) != shown
        picture = replace(play.keyword, picture="data:image/png;base64,BBBB")
        other = replace(contest, run=replace(run, play=replace(play, keyword=picture)))
        is_open = bool(opened_numbers(contest.run_cues)) or play.is_over
        if play.keyword.picture:
            seen["picture", is_open] += slide_of(other, words) != shown
    assert seen["word", True]
    assert seen["picture", True]
    assert not seen["word", False]
    assert not seen["picture", False]


def with_other_secrets(contest: Contest) -> Contest:
    """The same contest with other keys, explanations, answers and marks, where not yet released."""
    play = contest.obstacle
    known = play.keyword.rows if play is not None and play.is_over else ()
    questions = {
        key: question if key in known else other_secrets(question)
        for key, question in contest.questions.items()
    }
    cue = contest.cue
    if cue is not None and cue.phase is not Phase.REVEALED:
        cue = other_answers(replace(cue, question=other_secrets(cue.question)))
    hall = other_hall(contest.hall)
    run = other_keyword(other_marks(contest.run), contest)
    changed = replace(contest, questions=questions, cue=cue, run=run, hall=hall)
    return with_other_lots(changed)


def with_other_lots(contest: Contest) -> Contest:
    """The teams of the last two envelopes with each other's numbers, while both are closed."""
    shown = contest.envelopes
    if contest.scene is not Scene.ORDER or shown is None or shown.opened > len(shown.numbers) - 2:
        return contest
    *known, one, other = shown.numbers
    given = {one: other, other: one}
    teams = (replace(team, number=given.get(team.number, team.number)) for team in contest.teams)
    return replace(
        contest,
        teams=tuple(sorted(teams, key=lambda team: team.number)),
        envelopes=replace(shown, numbers=(*known, other, one)),
    )


def other_keyword(run: Run | None, contest: Contest) -> Run | None:
    """Another keyword of as many letters, and another picture while every piece is closed."""
    play = contest.obstacle
    if run is None or play is None or play.is_over:
        return run
    word = _spelt_otherwise(play.keyword.word)
    opened = opened_numbers(contest.run_cues)
    seen = opened or not play.keyword.picture
    picture = play.keyword.picture if seen else "data:image/png;base64,BBBB"
    hidden = replace(play.keyword, word=word, picture=picture)
    return replace(run, play=replace(play, keyword=hidden))


def _spelt_otherwise(text: str) -> str:
    """Other letters in the same places: the hall sees how many there are."""
    return "".join("x" if sign.isalnum() and sign != "x" else sign for sign in text)


def other_hall(hall: tuple[HallQuestion, ...]) -> tuple[HallQuestion, ...]:
    """The same questions to the hall, the last one with other secrets until it is revealed."""
    if not hall or hall[-1].revealed:
        return hall
    last = hall[-1]
    winner = "" if last.winner else "Người đã được ghi tên"
    return (
        *hall[:-1],
        replace(last, question=other_secrets(last.question), winner=winner),
    )


def other_answers(cue: Cue) -> Cue:
    """The same teams have answered, with something else."""
    answers = {
        team: replace(given, answer="B" if given.answer == "A" else "A")
        for team, given in cue.answers.items()
    }
    other = {
        Verdict.RIGHT: Verdict.WRONG,
        Verdict.WRONG: Verdict.BLANK,
        Verdict.BLANK: Verdict.RIGHT,
    }
    return replace(cue, answers=answers, marks={team: other[m] for team, m in cue.marks.items()})


def other_marks(run: Run | None) -> Run | None:
    """The same acts with other marks, where they are not turned over on the stage."""
    play = run.play if run else None
    if run is None or not isinstance(play, JudgedPlay):
        return run
    acts = tuple(_with_other_marks(act, play) for act in play.acts)
    return replace(run, play=replace(play, acts=acts))


def _with_other_marks(act: Act, play: JudgedPlay) -> Act:
    if act.result is not None:
        return act
    judges = [judge for judge in (1, 2, 3) if judge not in act.excused]
    seen = judges[: play.turned] if act.team == play.shown else []
    marks = {
        judge: dict(sheet) if judge in seen else {name: mark + 50 for name, mark in sheet.items()}
        for judge, sheet in act.marks.items()
    }
    return replace(act, marks=marks, checked={})


_others: dict[int, tuple[Question, Question]] = {}


def other_secrets(question: Question) -> Question:
    """The same question for the hall, with everything else changed."""
    known = _others.get(id(question))
    if known is None:  # the question is kept with the other one, so that its id stays its own
        known = _others[id(question)] = (question, _other_secrets(question))
    return known[1]


def _other_secrets(question: Question) -> Question:
    return replace(
        question,
        body=_other_body(question),
        explanation="" if question.explanation else "Bỗng có lời giải thích.",
        sources=() if question.sources else (Source("Văn bản khác"),),
        media=_other_media(question.media),
        note="" if question.note else "Bỗng có ghi chú",
        tags=("khác",),
    )


def _other_media(media: tuple[Media, ...]) -> tuple[Media, ...]:
    """The same for the hall until the reveal: none for the answer where there were, or another."""
    seen = tuple(one for one in media if one.show == "question")
    return (
        seen if seen != media else (*seen, Media("video", "media/x.mp4", "x", "answer", "f" * 64))
    )


def _other_choices(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return tuple(replace(choice, media=_other_media(choice.media)) for choice in choices)


def _other_body(question: Question) -> object:
    body = question.body
    match body:
        case Single(answer=answer, choices=choices):
            return Single(_other_choices(choices), "B" if answer == "A" else "A")
        case Multiple(choices=choices):
            return replace(body, choices=_other_choices(choices), answer=("B",))
        case TrueFalse(answer=answer):
            return TrueFalse(not answer)
        case Short(answer=answer):
            return Short((_spelt_otherwise(answer[0]), "khác"))
        case Numeric():
            return Numeric("99", unit=body.unit)
        case Ordering(answer=answer):
            return replace(body, answer=tuple(reversed(answer)))
        case Matching(answer=answer):
            return replace(body, answer=tuple((left, "C") for left, _ in answer))
        case Situation():
            return Situation("khác")
