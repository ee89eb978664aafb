pragma ComponentBehavior: Bound

import QtQuick

// Teams in cards: number on colour, name, members.
Item {
    id: cards

    required property var placed

    Repeater {
        model: cards.placed.length

        Item {
            id: card

            required property int index
            readonly property var it: cards.placed[index]

            Panel {
                box: card.it.box
                radius: Math.round(card.it.chip.w * 0.14)
                border.width: Math.max(1, Math.round(card.it.chip.w * 0.02))
                border.color: Theme.edge
            }
            Chip {
                box: card.it.chip
                team: card.it.color
                number: card.it.number
                radius: Math.round(card.it.chip.w * 0.14)
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
