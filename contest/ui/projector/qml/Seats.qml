pragma ComponentBehavior: Bound

import QtQuick

// The floor of an elimination: numbered seats, in or out; what has just changed stands out.
Scene {
    id: scene

    Panel {
        box: scene.plan.bar
        radius: width / 2
        color: Theme.gold
    }
    Copy {
        block: scene.plan.title
    }
    Copy {
        block: scene.plan.news
        color: Theme.soft
    }
    Copy {
        block: scene.plan.left
        color: Theme.gold
    }
    Copy {
        block: scene.plan.label
        color: Theme.soft
    }
    Copy {
        block: scene.plan.whole
        color: Theme.soft
    }
    Repeater {
        model: scene.plan.tiles.length

        Item {
            id: seat

            required property int index
            readonly property var it: scene.plan.tiles[index]
            // Who falls is still seen in at first, then goes; so does who comes back.
            readonly property string state_: scene.entered ? it.state
                : it.state === "falling" ? "in" : it.state === "rescued" ? "out" : it.state

            Panel {
                box: seat.it.box
                radius: Math.round(height * 0.18)
                color: seat.state_ === "in" ? Theme.badge
                    : seat.state_ === "rescued" ? Theme.goldFill
                    : seat.state_ === "falling" ? Theme.wrongFill : Theme.cardLow
                border.width: seat.state_ === "falling" ? Math.max(2, Math.round(height * 0.07)) : 0
                border.color: Theme.wrongEdge

                Behavior on color {
                    enabled: !scene.still

                    ColorAnimation {
                        duration: Theme.move
                    }
                }
            }
            Copy {
                block: seat.it.number
                color: seat.state_ === "in" ? Theme.badgeInk
                    : seat.state_ === "rescued" ? Theme.ink
                    : seat.state_ === "falling" ? Theme.wrongInk : Theme.dimmed
            }
        }
    }
}
