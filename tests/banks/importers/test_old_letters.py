"""Letters of a font from before Unicode whose name is lost: asked about, never shown on a stage."""

from __future__ import annotations

import pytest

from contest.banks.importers.pipeline import import_source
from contest.banks.importers.source import Source
from contest.banks.importing import Doubt
from tests.banks.importers.reading import told
from tests.banks.importers.tables import sheet
from tests.banks.importers.word_files import word

CITY = ("Thủ đô của Việt Nam là thành phố nào?", "Huế", "Hà Nội", "Đà Nẵng", "Cần Thơ", "=B")
HEADER = ("STT", "Câu hỏi", "A", "B", "C", "D", "Đáp án")
# As the letters stand in a file: .VnTime (TCVN3), and VNI.
OLD = (
    ("Thñ ®« cña ViÖt Nam lµ thµnh phè nµo?", "HuÕ", "Hµ Néi", "§µ N½ng", "CÇn Th¬"),
    ("Thuû ñoâ cuûa Vieät Nam laø thaønh phoá naøo?", "Hueá", "Haø Noäi", "Ñaø Naüng", "Caàn Thô"),
)


def typed(old: tuple[str, ...]) -> str:
    options = [f"{sign}. {text}" for sign, text in zip("ABCD", old[1:], strict=True)]
    return "\n".join((f"Câu 1: {old[0]}", *options, "Đáp án: B"))


def files_of(old: tuple[str, ...]) -> dict[str, bytes]:
    return {
        "cu.txt": typed(old).encode(),
        "cu.docx": word(*typed(old).split("\n")),
        "cu.xlsx": sheet([HEADER, ("1", *old, "B")]),
        "cu.csv": ";".join(HEADER).encode() + b"\n" + ";".join(("1", *old, "B")).encode(),
    }


@pytest.mark.parametrize("old", OLD)
def test_old_letters_without_their_font_are_asked_about(old: tuple[str, ...]) -> None:
    for name, raw in files_of(old).items():
        (entry,) = import_source(Source(name, raw)).entries
        assert isinstance(entry, Doubt)
        assert entry.kind == "old-font"
        assert [one.name for one in entry.readings] == ["converted", "as-is"]
        read = import_source(Source(name, raw, assumed={"old-font": "converted"}))
        assert [told(question) for question in read.questions] == [CITY]


@pytest.mark.parametrize(
    "text",
    [
        "Quel élève a été reçu à l'école supérieure là-bas?",
        "¿Cuál es la canción del niño pequeño? Ñandú, señor",
        "Thủ đô của nước Pháp là Paris, café và gâteau?",
        "What is the capital?",
    ],
)
def test_other_languages_are_left_alone(text: str) -> None:
    raw = f"Câu 1: {text}\nA. Huế\nB. Vinh\nĐáp án: B".encode()
    assert import_source(Source("x.txt", raw)).is_settled
    foreign = f"1. {text}\nA. Oui\nB. Non\nANSWER: B".encode()
    assert import_source(Source("y.txt", foreign)).is_settled
