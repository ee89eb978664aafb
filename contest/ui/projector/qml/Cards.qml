pragma ComponentBehavior: Bound

import QtQuick

// Teams in cards: number on colour, name, members.
Item {
    id: cards

    required property var placed
    property var hands: null
    property int lit: -1 // the one that is spoken of

    Repeater {
        model: cards.placed.length

        Item {
            id: card

            required property int index
            readonly property var it: cards.placed[index]
            readonly property bool lit: index === cards.lit

            Panel {
                box: card.it.box
                radius: Math.round(card.it.chip.w * 0.14)
                border.width: Math.max(1, Math.round(card.it.chip.w * (card.lit ? 0.05 : 0.02)))
                border.color: card.lit ? Theme.gold : Theme.edge
            }
            Chip {
                box: card.it.chip
                team: card.it.color
                number: card.it.number
                radius: Math.round(card.it.chip.w * 0.14)
            }
            Plates {
                placed: card.it.logo.hash !== "" ? [card.it.logo] : []
                hands: cards.hands
            }
            Copy {
                block: card.it.name
            }
            Copy {
                block: card.it.members
                color: Theme.soft
            }
        }
    }
}
