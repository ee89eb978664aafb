pragma ComponentBehavior: Bound

import QtQuick

// Teams with their prizes on cards.
Item {
    id: laurels

    required property var placed
    property bool large: false
    property var hands: null

    Repeater {
        model: laurels.placed.length

        Item {
            id: laurel

            required property int index
            readonly property var it: laurels.placed[index]

            Panel {
                box: laurel.it.box
                radius: Math.round(laurels.large ? laurel.it.box.w * 0.012 : laurel.it.chip.h * 0.14)
                color: laurels.large ? Theme.cardHigh : Theme.card
                border.width: laurels.large ? Math.max(2, Math.round(laurel.it.box.w * 0.003)) : 1
                border.color: laurels.large ? Theme.metal(laurel.it.rank) : Theme.edge
            }
            Chip {
                visible: laurel.it.chip.w > 0
                box: laurel.it.chip
                team: laurel.it.color
                number: laurel.it.number
            }
            Plates {
                placed: laurel.it.logo.hash !== "" ? [laurel.it.logo] : []
                hands: laurels.hands
            }
            Copy {
                block: laurel.it.place
                color: Theme.metal(laurel.it.rank)
            }
            Copy {
                block: laurel.it.prize
                color: Theme.metal(laurel.it.rank)
            }
            Copy {
                block: laurel.it.name
            }
            Copy {
                block: laurel.it.points
                color: Theme.soft
            }
        }
    }
}
