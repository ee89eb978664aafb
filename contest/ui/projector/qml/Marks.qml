pragma ComponentBehavior: Bound

import QtQuick

// The judges' marks, turned over one by one; then the mean and the points of the act.
Scene {
    id: scene

    TopLine {
        it: scene.plan.top
        hands: scene.hands
    }
    ActTeam {
        it: scene.plan.team
    }
    Repeater {
        model: scene.plan.marks.length

        Item {
            id: card

            required property int index
            readonly property var it: scene.plan.marks[index]
            readonly property bool open: it.state === "shown"

            Panel {
                box: card.it.box
                radius: Math.round(scene.height * 0.014)
                color: card.open ? Theme.cardHigh : card.it.state === "hidden" ? Theme.card : Theme.cardLow
                border.width: Math.max(1, Math.round(scene.height * (card.open ? 0.004 : 0.0015)))
                border.color: card.open ? Theme.gold : Theme.edge
            }
            Copy {
                block: card.it.judge
                color: Theme.soft
            }
            Copy {
                block: card.it.mark
                color: card.open ? Theme.text : Theme.dimmed
            }
            Copy {
                block: card.it.note
                color: Theme.dimmed
            }
        }
    }
    Panel {
        box: scene.plan.band
        radius: Math.round(scene.height * 0.014)
        border.width: 1
        border.color: Theme.edge
    }
    Copy {
        block: scene.plan.mean_label
        color: Theme.soft
    }
    Copy {
        block: scene.plan.mean
    }
    Copy {
        block: scene.plan.points_label
        color: Theme.soft
    }
    Copy {
        block: scene.plan.points
        color: Theme.gold
    }
    Copy {
        block: scene.plan.detail
        color: Theme.soft
    }
}
