"""A question as it was gathered from lines, before anybody asks whether it can stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from contest.banks.importers.told import hundredths_of, level_of, seconds_of, uses_of
from contest.banks.importers.typed.marked import Marked, joined
from contest.banks.importing import Place
from contest.reading.faults import Phrase

MOST_EXCERPT = 2000


@dataclass(slots=True)
class Option:
    """One option: its label as it is shown, the look of the label, and its text by lines."""

    letter: str  # "" where the label is no letter
    is_auto: bool = False  # the label is made by the program, not typed
    is_small: bool = False  # "a)" and not "A)"
    is_starred: bool = False
    star: Marked = field(default_factory=Marked)  # a star that may belong to the text: "B. *p"
    label: Marked = field(default_factory=Marked)
    parts: list[Marked] = field(default_factory=list)

    @property
    def text(self) -> Marked:
        """The whole text, on one line: a line end in an option is where the column was full."""
        if len(self.parts) == 1 and not self.star.text:
            return self.parts[0]
        return joined([joined([self.star, *self.parts[:1]], ""), *self.parts[1:]], " ")


@dataclass(slots=True)
class Found:
    """All that was found of one question."""

    place: Place
    number: int | None = None
    style: str = ""
    name: str = ""  # what the source calls it
    stem: list[Marked] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    bullets: list[Option] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    explanation: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    level: int | None = None
    points: int | None = None
    seconds: int | None = None
    topic: str = ""
    kind: str = ""  # that the question names itself: "ordering", "short exact"
    note: str = ""
    use: tuple[str, ...] = ()
    is_history: bool = False
    tags: tuple[str, ...] = ()
    tolerance: str = ""
    unit: str = ""
    rubric: list[str] = field(default_factory=list)
    remarks: list[Phrase] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)  # as they stand, for the excerpt

    @property
    def is_complete(self) -> bool:
        """Whether another question may follow: it has options or an answer."""
        return len(self.options) > 1 or len(self.bullets) > 1 or bool(self.answers)

    def set_field(self, name: str, value: str) -> bool:
        """Set what a line like "Mức độ: Khó" gives; whether the value could be one."""
        match name:
            case "topic" | "note" | "tolerance" | "unit" | "name":
                setattr(self, name, value)
            case "law":
                self.is_history = True
            case "use" if uses := uses_of(value):
                self.use = uses
            case "tags":
                parts = (part.strip() for part in value.split(";"))
                self.tags = tuple(part for part in parts if part)
            case "rubric":
                self.rubric.append(value)
            case "level" if level := level_of(value):
                self.level = level
            case "points" if (points := hundredths_of(value)) is not None:
                self.points = points
            case "seconds" if seconds := seconds_of(value, ""):
                self.seconds = seconds
            case _:
                return False
        return True

    @property
    def labels(self) -> str:
        """The letters of its options in order: "ABCD" when all is well."""
        return "".join(option.letter or "?" for option in self.options)

    @property
    def whole_place(self) -> Place:
        """Its place, with what stands there."""
        return Place(self.place.steps, "\n".join(self.lines)[:MOST_EXCERPT])
