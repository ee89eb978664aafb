pragma ComponentBehavior: Bound

import QtQuick

// Tied teams in the order that lots gave them.
Scene {
    id: scene

    HeadingLine {
        heading: scene.plan.heading
    }
    Repeater {
        model: scene.plan.lots.length

        Item {
            id: lot

            required property int index
            readonly property var it: scene.plan.lots[index]

            Panel {
                box: lot.it.box
                radius: Math.round(scene.height * 0.014)
                border.width: 1
                border.color: Theme.edge
            }
            Copy {
                block: lot.it.place
                color: Theme.gold
            }
            Chip {
                box: lot.it.chip
                team: lot.it.color
                number: lot.it.number
            }
            Copy {
                block: lot.it.name
            }
        }
    }
}
