pragma ComponentBehavior: Bound

import QtQuick

// The options of a question, open or revealed.
Item {
    id: options

    required property var placed
    required property var hands

    Repeater {
        model: options.placed.length

        Item {
            id: option

            required property int index
            readonly property var it: options.placed[index]
            readonly property bool isRight: it.state === "right"
            readonly property bool dimmed: it.state === "dimmed"

            Panel {
                box: option.it.box
                radius: Math.round(option.it.badge.h * 0.24)
                color: option.isRight ? Theme.rightFill : option.dimmed ? Theme.cardLow : Theme.card
                border.width: Math.max(1, Math.round(option.it.badge.h * (option.isRight ? 0.055 : 0.02)))
                border.color: option.isRight ? Theme.rightEdge
                    : option.dimmed ? Theme.cardLow : Theme.edge
            }
            Media {
                placed: option.it.media
                hands: options.hands
            }
            Badge {
                box: option.it.badge
                letter: option.it.letter
                label: option.it.label
                mood: option.it.state
            }
            Copy {
                block: option.it.text
                color: option.isRight ? Theme.rightInk : option.dimmed ? Theme.dimmed : Theme.text
            }
            Sign {
                box: option.it.mark
                kind: option.isRight ? "check" : ""
                colour: Theme.rightSign
            }
        }
    }
}
