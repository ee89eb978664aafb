pragma ComponentBehavior: Bound

import QtQuick

// All teams by place. Rows stand as they did when last shown, then move to where they belong.
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
            readonly property var spot: scene.entered ? it.box : it.before
            readonly property int place: Number(it.place.text)

            objectName: `row-${it.team}`
            x: spot.x
            y: spot.y
            z: it.move > 0 ? 1 : 0
            width: it.box.w
            height: it.box.h

            Behavior on x {
                enabled: !scene.still

                NumberAnimation {
                    duration: Theme.move
                    easing.type: Easing.InOutCubic
                }
            }
            Behavior on y {
                enabled: !scene.still

                NumberAnimation {
                    duration: Theme.move
                    easing.type: Easing.InOutCubic
                }
            }

            Rectangle {
                anchors.fill: parent
                color: row.it.leads ? Theme.cardHigh : Theme.card
                border.width: Math.max(1, Math.round(scene.height * (row.it.leads ? 0.004 : 0.0015)))
                border.color: row.it.leads ? Theme.gold : Theme.edge
            }
            Copy {
                block: row.it.place
                color: row.place <= 3 ? Theme.gold : Theme.text
            }
            Chip {
                box: row.it.chip
                team: row.it.color
                number: row.it.number
            }
            Copy {
                block: row.it.name
            }
            Sign {
                box: row.it.arrow
                kind: row.it.move > 0 ? "up" : row.it.move < 0 ? "down" : ""
                colour: row.it.move > 0 ? Theme.rightSign : Theme.wrongEdge
            }
            Copy {
                block: row.it.moved
                color: row.it.move > 0 ? Theme.rightSign : Theme.wrongInk
            }
            Copy {
                block: row.it.points
            }
        }
    }
}
