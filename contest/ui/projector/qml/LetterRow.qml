pragma ComponentBehavior: Bound

import QtQuick

// A row of an obstacle: its number, a cell for each letter or a bar, and a sign once it is over.
Item {
    id: row

    required property var it
    required property int edge
    property bool golden: false // the keyword itself
    readonly property bool now: it.state === "now"
    readonly property bool won: it.state === "won"
    readonly property bool lost: it.state === "lost"

    function ground(filled: bool): color {
        if (won && filled)
            return golden ? Theme.goldFill : Theme.badge;
        return lost ? Theme.cardLow : now ? Theme.cardHigh : Theme.card;
    }
    function ink(filled: bool): color {
        if (won && filled)
            return golden ? Theme.ink : Theme.badgeInk;
        return lost ? Theme.dimmed : Theme.text;
    }

    Panel {
        box: row.it.badge
        radius: Math.round(height * 0.2)
        color: row.now ? Theme.goldFill : row.ground(false)
        border.width: row.edge
        border.color: row.now ? Theme.gold : Theme.edge
    }
    Copy {
        block: row.it.label
        color: row.golden ? Theme.gold : row.now ? Theme.ink : row.ink(false)
    }
    Repeater {
        model: row.it.cells.length

        Item {
            id: cell

            required property int index
            readonly property var place: row.it.cells[index]

            Panel {
                box: cell.place.box
                radius: Math.round(height * 0.14)
                color: row.ground(true)
                border.width: row.edge
                border.color: row.now || row.golden ? Theme.gold : Theme.edge
            }
            Repeater {
                model: cell.place.letter.text !== "" ? 1 : 0 // most cells are empty

                Copy {
                    block: cell.place.letter
                    color: row.ink(true)
                }
            }
        }
    }
    Panel {
        box: row.it.bar
        radius: Math.round(height * 0.14)
        color: row.ground(true)
        border.width: row.edge
        border.color: row.now || row.golden ? Theme.gold : Theme.edge
    }
    Copy {
        block: row.it.text
        color: row.ink(true)
    }
    Sign {
        box: row.it.mark_box
        kind: row.it.mark
        colour: row.won ? Theme.rightSign : Theme.dimmed
    }
}
