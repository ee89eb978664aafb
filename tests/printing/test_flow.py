"""Pages break where they may: what belongs together stays, head rows come again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from contest.presentation.check_code import CheckCode
from contest.presentation.wording import Words
from contest.printing.flow import Piece, paginated
from contest.printing.marks import Page, Text
from contest.printing.sheet import Sheet, frame_for
from contest.printing.typefaces import Style, typefaces
from tests.printing.staged import FONTS

FACES = typefaces(FONTS)
CODE = CheckCode("id", 1, "summary", ((1, 0),), "0" * 16)
FRAME = frame_for(Sheet(), CODE, Words(), FACES)


def piece(name: str, height: float, *, keeps: bool = False, above: Piece | None = None) -> Piece:
    return Piece(height, (Text(100, -height, name, Style.REGULAR, 12),), keeps, above)


def named(page: Page) -> list[str]:
    return [text.text for text in page.texts if text.text.startswith("piece")]


@given(some.lists(some.tuples(some.floats(1, 400), some.booleans()), max_size=40))
def test_every_piece_comes_once_in_order_and_within_the_frame(
    kinds: list[tuple[float, bool]],
) -> None:
    pieces = [piece(f"piece{n}", high, keeps=keeps) for n, (high, keeps) in enumerate(kinds)]
    pages = paginated(FRAME, pieces, FACES)
    assert [name for page in pages for name in named(page)] == [
        f"piece{n}" for n in range(len(kinds))
    ]
    for page in pages:
        for text in page.texts:
            if text.text.startswith("piece"):
                assert FRAME.bottom - 0.1 <= text.y <= FRAME.sheet.top


def test_pieces_that_keep_each_other_go_to_the_next_page_together() -> None:
    third = FRAME.height / 3
    pieces = [
        piece("piece0", third),
        piece("piece1", third, keeps=True),
        piece("piece2", third / 2, keeps=True),
        piece("piece3", third),
    ]
    pages = paginated(FRAME, pieces, FACES)
    assert [named(page) for page in pages] == [["piece0"], ["piece1", "piece2", "piece3"]]


def test_what_holds_more_than_a_page_leaves_company_to_its_last_piece() -> None:
    tenth = FRAME.height / 10
    pieces = [piece(f"piece{n}", tenth, keeps=n < 10) for n in range(11)]
    first, second = paginated(FRAME, pieces, FACES)
    assert named(second) == ["piece8", "piece9", "piece10"]
    assert len(named(first)) == 8


def test_what_stands_above_comes_again_on_each_page() -> None:
    head = piece("piece-head", 20)
    rows = [piece(f"piece{n}", FRAME.height / 2.5, above=head) for n in range(5)]
    pages = paginated(FRAME, [head, *rows], FACES)
    assert len(pages) > 2
    assert all(named(page)[0] == "piece-head" for page in pages)


def test_page_numbers_stand_in_the_middle_of_the_top_margin_from_the_second_page() -> None:
    pages = paginated(FRAME, [piece(f"piece{n}", FRAME.height) for n in range(3)], FACES)
    numbers = [[text for text in page.texts if text.y > FRAME.sheet.top] for page in pages]
    assert [[text.text for text in page] for page in numbers] == [[], ["2"], ["3"]]
    (two,) = numbers[1]
    middle = two.x + FACES.width("2", two.style, two.size) / 2
    assert abs(middle - FRAME.sheet.width / 2) < 0.01
    assert 13 <= two.size <= 14
