pragma ComponentBehavior: Bound

import QtQuick

// The run of show: what is done, what is on, what comes next.
Scene {
    id: scene

    HeadingLine {
        heading: scene.plan.heading
    }
    Repeater {
        model: scene.plan.rows.length

        Item {
            id: row

            required property int index
            readonly property var it: scene.plan.rows[index]
            readonly property bool due: it.state === "now" || it.state === "next"
            readonly property bool done: it.state === "done"

            Panel {
                box: row.it.box
                radius: Math.round(scene.height * 0.012)
                color: row.due ? Theme.cardHigh : row.done ? Theme.cardLow : Theme.card
                border.width: row.due ? Math.max(2, Math.round(scene.height * 0.003)) : 1
                border.color: row.due ? Theme.gold : row.done ? Theme.cardLow : Theme.edge
            }
            Panel {
                box: row.it.badge
                radius: width / 2
                color: row.due ? Theme.goldFill : row.done ? Theme.badgeDim : Theme.badge
            }
            Copy {
                block: row.it.number
                color: row.due ? Theme.ink : row.done ? Theme.badgeDimInk : Theme.badgeInk
            }
            Sign {
                box: row.it.sign_box
                kind: row.it.sign
                colour: row.due ? Theme.ink : row.done ? Theme.badgeDimInk : Theme.badgeInk
            }
            Copy {
                block: row.it.title
                color: row.done ? Theme.dimmed : Theme.text
            }
            Copy {
                block: row.it.note
                color: row.due ? Theme.gold : Theme.dimmed
            }
        }
    }
}
