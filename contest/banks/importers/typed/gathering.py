"""From lines to questions: which line begins one, which belongs to it, and where it ends.

A document has a habit ("Câu 5:", "5.", "[2]", or no sign at all), found first by looking at what
is followed by options; the lines are then read in order with that habit in mind. Whatever could
be cut in two ways is noted on the question, so that nothing is read wrong in silence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from contest.banks.importers.typed import labels
from contest.banks.importers.typed.answer_tables import AnswerTables
from contest.banks.importers.typed.found import Found, Option
from contest.banks.importers.typed.habits import holds_options
from contest.banks.importers.typed.labels import ChoiceLabel, Start
from contest.banks.importers.typed.marked import Line, Marked, joined
from contest.banks.importers.typed.outlook import Outlook
from contest.banks.importers.typed.pending import tail_and_stem
from contest.banks.importers.typed.splitting import next_letter, options_in, split_stem
from contest.reading.faults import Phrase, phrase

_FOR_SEVERAL = re.compile(
    r"câu\s*(?:hỏi\s*)?\d+\s*(?:đến|tới|[-–—]|và)\s*(?:câu\s*)?\d+", re.IGNORECASE
)
_NAMES_A_BANK = re.compile(
    r"câu hỏi|hội thi|cuộc thi|ngân hàng|đề (?:thi|kiểm tra|cương)|trắc nghiệm", re.IGNORECASE
)
MOST_LINES = 40_000  # six thousand questions; nobody brings more in one file


class Reading:
    """The questions, keys and title that a run of lines gives."""

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.keys: list[tuple[int, str]] = []
        self.title = ""
        self.remarks: list[Phrase] = []


def gathered(lines: Sequence[Line]) -> Reading:
    """Everything that the lines give, in their order."""
    return Gatherer(lines).read()


class Gatherer:
    """Reads lines in order; a cell of a table is read by a kind of its own (`cells`)."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._outlook = self._look(lines)
        self._tables = AnswerTables(self._outlook)
        self._reading = Reading()
        self._current: Found | None = None
        self._anchor = ""  # what the last sign was: option, answer, explanation
        self._pending: list[Line] = []  # lines whose place is not known yet; blank ones are gaps
        self._topic = ""
        self._last_number = 0

    def read(self) -> Reading:
        """Everything that the lines give."""
        for place, line in enumerate(self._outlook.lines):
            self._take(place, line)
        self._settle_pending("end")
        self._close()
        self._reading.keys = self._tables.pairs
        return self._reading

    def _look(self, lines: Sequence[Line]) -> Outlook:
        return Outlook(lines)

    # --- one line -------------------------------------------------------------------------

    def _take(self, place: int, line: Line) -> None:
        text = line.shown
        if not text.strip() or labels.is_end(text):
            if self._pending or self._anchor:
                self._pending.append(Line(Marked(), line.place))
            return
        if self._tables.take(place, text):
            return
        start = self._outlook.starts[place]
        if start is not None and self._begins(place, start, line):
            self._begin(line, start, place)
            return
        choice = self._outlook.choices[place]
        if choice is not None and self._is_option(place, choice, line):
            self._option(place, line, choice)
        elif not self._take_sign(place, line):
            self._plain(line)

    def _begins(self, place: int, start: Start, line: Line) -> bool:
        """Whether a sign that could begin a question does so here."""
        current = self._current
        if start.style == self._outlook.style:
            if start.style != "number":
                return True
            return self._number_begins(place, start, line)
        if start.style == "number":
            follows = start.number == self._last_number + 1 and self._last_number > 0
            return follows and current is not None and current.is_complete
        return start.style == "word" and (current is None or current.is_complete)

    def _number_begins(self, place: int, start: Start, line: Line) -> bool:
        if line.auto and line.level > self._outlook.outer:
            return False
        if start.sign != self._outlook.number_sign:
            return False
        current, number = self._current, start.number or 0
        if current is None:
            return True
        if not current.is_complete and not self._stem_has_options():
            return number == self._last_number + 1 and current.number is not None
        if self._anchor == "explanation":
            return number == self._last_number + 1 or self._outlook.options_follow(place)
        return True

    def _stem_has_options(self) -> bool:
        return self._current is not None and any(
            holds_options(part.text) for part in self._current.stem
        )

    # --- questions ------------------------------------------------------------------------

    def _begin(self, line: Line, start: Start, place: int) -> None:
        self._settle_pending("start")
        self._close()
        found = Found(line.place, start.number, start.style, topic=self._topic)
        found.level, found.points, found.kind = start.level, start.points, start.kind
        if start.number is not None:
            self._last_number = start.number
        self._open(found, line)
        rest = line.body.cut(max(0, start.end - line.typed_from))
        label = labels.choice_of(rest.text)
        if label is not None and label.letter == "A" and self._outlook.letter_comes(place, rest):
            self._options(rest, label, place, auto=False)
        elif rest.text:
            found.stem.append(rest)

    def _begin_unnumbered(self, stem: list[Line], line: Line) -> None:
        self._close()
        first = stem[0] if stem else line
        found = Found(first.place, style="none", topic=self._topic)
        self._open(found, first)
        found.lines = [one.shown for one in stem]
        found.stem = [_whole(one) for one in stem]

    def _open(self, found: Found, line: Line) -> None:
        self._current, self._anchor = found, ""
        found.lines.append(line.shown)

    def _close(self) -> None:
        found, self._current, self._anchor = self._current, None, ""
        if found is None:
            return
        if not found.options:
            split_stem(found, "")
        if not found.options and len(found.bullets) > 1:
            found.options = found.bullets
        self._reading.found.append(found)

    # --- options --------------------------------------------------------------------------

    def _is_option(self, place: int, label: ChoiceLabel, line: Line) -> bool:
        current, letter = self._current, label.letter
        if letter == "A":
            return self._opens_options(place, label, line)
        if current is None or (self._anchor == "explanation" and not self._pending):
            return False
        if self._anchor in ("answer", "explanation", "note") and current.options:
            return False
        if not current.options:
            if line.auto and current.stem and letter != "I":
                return True  # a list that goes on from the question before: E, F, G, H
            return letter == "B" or (letter == "C" and self._glued(current))
        if letter == current.options[-1].letter and line.auto:
            return True
        expected = next_letter(current.options[-1].letter or "@")
        return abs(ord(letter) - ord(expected)) <= 1

    def _glued(self, current: Found) -> bool:
        return any(holds_options(part.text) for part in current.stem)

    def _opens_options(self, place: int, label: ChoiceLabel, line: Line) -> bool:
        rest = line.body.cut(max(0, label.end - line.typed_from))
        if not self._outlook.letter_comes(place, rest):
            return False
        current = self._current
        stem = [one for one in self._pending if one.shown.strip()]
        if current is None:
            return bool(stem) and any(not _is_heading(one) for one in stem)
        if self._anchor == "explanation":
            return bool(stem) and self._outlook.style is None
        return bool(current.stem or stem or current.options)

    def _option(self, place: int, line: Line, label: ChoiceLabel) -> None:
        if label.letter == "A":
            self._restart_options(line)
        current = self._current
        assert current is not None
        for one in self._pending:
            self._continue_option(one)
        self._pending = []
        current.lines.append(line.shown)
        if current.bullets and not current.options:
            current.stem += [bullet.label for bullet in current.bullets]
            current.bullets = []
        if not current.options and label.letter != "A":
            split_stem(current, label.letter)
        if line.auto:
            self._options(
                line.body, ChoiceLabel(label.letter, 0, 0, label.is_starred), place, auto=True
            )
        else:
            self._options(line.body, label, place, auto=False)

    def _restart_options(self, line: Line) -> None:
        """An A after options: the next question without a sign, or a list inside the stem ends."""
        current = self._current
        if current is not None and self._was_list(current, line):
            current.stem += [_labelled(option) for option in current.options]
            current.stem += [_whole(one) for one in self._pending if one.shown.strip()]
            current.options, self._pending = [], []
            return
        stem = self._settle_pending("choice")
        if current is None or stem:
            self._begin_unnumbered(stem, line)

    def _was_list(self, current: Found, line: Line) -> bool:
        """Whether what seemed to be options was a list in the stem: "a) … b) …" before "A."."""
        is_small = line.shown.strip(" (*")[:1].islower()
        all_small = bool(current.options) and all(one.is_small for one in current.options)
        return all_small and not is_small and not current.answers

    def _options(self, body: Marked, label: ChoiceLabel, place: int, *, auto: bool) -> None:
        current = self._current
        assert current is not None
        current.options += options_in(body, label, self._outlook.next_label(place), auto=auto)
        self._anchor = "option"

    # --- other signs ----------------------------------------------------------------------

    def _take_sign(self, place: int, line: Line) -> bool:
        current, text = self._current, line.shown
        if current is None or line.is_heading:
            return False
        answer = labels.answer_of(text)
        if answer is None and current.stem and not (current.options or current.answers):
            answer = labels.arrow_of(text)
        if self._anchor == "explanation" and current.answers and labels.chosen_in(text):
            answer = None  # an explanation ends so: "… Chọn B."
        if answer is not None and (current.stem or current.options):
            self._answer(answer, line, place)
            return True
        end = labels.explanation_end(text)
        if end is not None and (current.options or current.answers):
            self._note(current.explanation, text[end:], line, "explanation")
            return True
        end = labels.source_end(text)
        if end is not None and (current.options or current.answers):
            self._note(current.sources, text[end:].rstrip(")] "), line, "source")
            return True
        pair = labels.field_of(text)
        after_gap = any(not one.shown.strip() for one in self._pending)
        if pair is not None and (current.options or current.answers):
            # After a blank line a topic is that of the questions below.
            return not (pair[0] == "topic" and after_gap) and self._field(current, pair, line)
        return self._bullet(current, line, place)

    def _answer(self, value: str, line: Line, place: int) -> None:
        current = self._current
        assert current is not None
        self._settle_pending("answer")
        current.lines.append(line.shown)
        if not value:
            value = self._outlook.value_below(place)
        if value:
            current.answers.append(value)
        self._anchor = "answer"

    def _note(self, kept: list[str], text: str, line: Line, anchor: str) -> None:
        self._settle_pending("answer")
        assert self._current is not None
        self._current.lines.append(line.shown)
        if text.strip():
            kept.append(text.strip())
        self._anchor = anchor

    def _field(self, current: Found, pair: tuple[str, str], line: Line) -> bool:
        if not current.set_field(*pair):
            return False
        self._settle_pending("answer")
        current.lines.append(line.shown)
        self._anchor = "note" if pair[0] == "note" else self._anchor
        return True

    def _bullet(self, current: Found, line: Line, place: int) -> bool:
        """A point of a list without letters: an option, unless lettered ones come after it."""
        if current.options or current.answers or not current.stem:
            return False
        typed = labels.bullet_end(line.body.text)
        start = self._outlook.starts[place]
        is_number = start is not None and start.style == "number" and not line.auto
        if start is not None and is_number and start.sign != self._outlook.number_sign:
            typed = (start.end, False)  # "1)" where questions are "1."
        if not line.auto and typed is None:
            return False
        end, is_starred = typed or (0, False)
        # Its label is the whole line: that is what goes back to the stem.
        option = Option("", bool(line.auto), is_starred=is_starred, label=_whole(line))
        option.parts = [line.body.cut(end)]
        current.bullets.append(option)
        current.lines.append(line.shown)
        return True

    # --- lines without a sign ---------------------------------------------------------------

    def _plain(self, line: Line) -> None:
        current = self._current
        if current is None or self._anchor:
            self._pending.append(line)
        elif current.bullets:
            bullet = current.bullets[-1]
            bullet.parts.append(_whole(line))
            bullet.label = joined([bullet.label, _whole(line)], "\n")
            current.lines.append(line.shown)
        else:
            current.stem.append(_whole(line))
            current.lines.append(line.shown)

    def _settle_pending(self, follows: str) -> list[Line]:
        """Give pending lines to the question before, and return those that are the next stem."""
        pending, self._pending = self._pending, []
        pending = self._without_headings(pending)
        tail, stem = pending, list[Line]()
        if follows == "choice":
            tail, stem = tail_and_stem(
                pending,
                is_explanation=self._anchor == "explanation",
                is_first=self._current is None,
            )
        after_gap = False
        for line in tail:
            if line.shown.strip():
                self._continue(line, after_gap=after_gap)
            else:
                after_gap = True
        return [line for line in stem if line.shown.strip()]

    def _without_headings(self, pending: list[Line]) -> list[Line]:
        """The lines with headings as gaps; a heading names the topic of what follows."""
        kept = []
        for line in pending:
            heading = labels.heading_of(line.shown)
            if line.is_heading or heading is not None:
                self._head(heading or labels.Heading(line.body.plain, is_section=False))
                kept.append(Line(Marked(), line.place))
            else:
                kept.append(line)
        return kept

    def _head(self, heading: labels.Heading) -> None:
        read = self._reading
        is_before = not read.found and self._current is None
        if is_before and not heading.is_section and _NAMES_A_BANK.search(heading.title):
            read.title = heading.title  # not the office or the motto above it
        elif heading.is_section or read.title or not is_before:
            self._topic = heading.title if any(map(str.isalnum, heading.title)) else ""
        else:
            read.title = heading.title

    def _continue(self, line: Line, *, after_gap: bool) -> None:
        current = self._current
        if current is None:
            return  # what stands before the first question is its title, or a greeting
        is_apart = after_gap and self._anchor in ("option", "answer")
        if is_apart or _FOR_SEVERAL.search(line.shown):
            said = line.body.plain[:80]
            self._reading.remarks.append(
                phrase("imports.left_out", place=line.place.steps[-1], text=said)
            )
            return
        current.lines.append(line.shown)
        self._continue_option(line)

    def _continue_option(self, line: Line) -> None:
        current = self._current
        assert current is not None
        if not line.shown.strip():
            return
        if line.body.media and not line.body.plain:
            current.stem.append(line.body)  # a picture below the options belongs to all of them
            return
        match self._anchor:
            case "option":
                current.options[-1].parts.append(_whole(line))
            case "note":
                current.note += f"\n{line.shown.strip()}"
            case "answer" if current.answers and not labels.letters_in(current.answers[-1]):
                current.answers[-1] += f"\n{line.shown.strip()}"
            case "source":
                current.sources[-1:] = [" ".join([*current.sources[-1:], line.shown.strip()])]
            case _:
                current.explanation.append(line.shown.strip())


def _is_heading(line: Line) -> bool:
    return line.is_heading or labels.heading_of(line.shown) is not None


def _whole(line: Line) -> Marked:
    """The line with its label, which is a part of the text where it is no sign of ours."""
    if not line.auto or not any(sign.isalnum() for sign in line.auto):
        return line.body.cut(0)
    return Marked(line.shown.strip())


def _labelled(option: Option) -> Marked:
    return Marked(f"{option.letter.lower()}) {option.text.text}")
