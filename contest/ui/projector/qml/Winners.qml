pragma ComponentBehavior: Bound

import QtQuick

// The podium, and the other prizes beside or below it.
Scene {
    id: scene

    HeadingLine {
        heading: scene.plan.heading
    }
    Repeater {
        model: scene.plan.podium.length

        Item {
            id: step

            required property int index
            readonly property var it: scene.plan.podium[index]

            Panel {
                box: step.it.box
                color: Theme.card
            }
            Rectangle {
                x: step.it.box.x
                y: step.it.box.y
                width: step.it.box.w
                height: Math.round(scene.height * 0.009)
                color: Theme.metal(step.it.rank)
            }
            Chip {
                box: step.it.chip
                team: step.it.color
                number: step.it.number
            }
            Plates {
                placed: step.it.logo.hash !== "" ? [step.it.logo] : []
                hands: scene.hands
            }
            Copy {
                block: step.it.name
            }
            Copy {
                block: step.it.prize
                color: Theme.metal(step.it.rank)
            }
            Copy {
                block: step.it.points
                color: Theme.soft
            }
        }
    }
    Laurels {
        placed: scene.plan.others
    }
}
