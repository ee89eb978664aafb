pragma ComponentBehavior: Bound

import QtQuick

// The packages or values to choose from; what is taken shows who took it.
Scene {
    id: scene

    TopLine {
        it: scene.plan.top
        hands: scene.hands
    }
    Copy {
        block: scene.plan.title
    }
    Repeater {
        model: scene.plan.cards.length

        Item {
            id: card

            required property int index
            readonly property var it: scene.plan.cards[index]
            readonly property bool now: it.state === "now"
            readonly property bool taken: it.state === "taken"

            Panel {
                box: card.it.box
                radius: Math.round(scene.height * 0.014)
                color: card.now ? Theme.goldFill : card.taken ? Theme.cardLow : Theme.card
                border.width: Math.max(1, Math.round(scene.height * 0.002))
                border.color: card.now ? Theme.gold : Theme.edge
            }
            Copy {
                block: card.it.label
                color: card.now ? Theme.ink : card.taken ? Theme.dimmed : Theme.text
            }
            Chip {
                box: card.it.chip
                team: card.it.color
                number: card.it.number
                visible: card.it.chip.w > 0
            }
            Copy {
                block: card.it.detail
                color: card.now ? Theme.ink : card.taken ? Theme.dimmed : Theme.gold
            }
        }
    }
    Tiles {
        placed: scene.plan.tiles
        hands: scene.hands
    }
}
