pragma ComponentBehavior: Bound

import QtQuick

// The rules of a round in sentences.
Scene {
    id: scene

    TopLine {
        it: scene.plan.top
        hands: scene.hands
    }
    Copy {
        block: scene.plan.title
    }
    Panel {
        box: scene.plan.panel
        radius: Math.round(scene.height * 0.014)
        border.width: 1
        border.color: Theme.edge
    }
    Repeater {
        model: scene.plan.lines.length

        Item {
            id: line

            required property int index
            readonly property var it: scene.plan.lines[index]

            Panel {
                box: line.it.badge
                radius: width / 2
                color: Theme.goldFill
            }
            Copy {
                block: line.it.number
                color: Theme.ink
            }
            Copy {
                block: line.it.text
            }
        }
    }
}
