pragma ComponentBehavior: Bound

import QtQuick

// A playoff: the place that is played for, and the tied teams; who has a place stands out in gold.
Scene {
    id: scene

    HeadingLine {
        heading: scene.plan.heading
    }
    Copy {
        block: scene.plan.goal
        color: Theme.gold
    }
    Copy {
        block: scene.plan.hint
        color: Theme.soft
    }
    Repeater {
        model: scene.plan.teams.length

        Item {
            id: team

            required property int index
            readonly property var it: scene.plan.teams[index]
            readonly property bool placed: it.state === "placed"

            Panel {
                box: team.it.box
                radius: Math.round(scene.height * 0.014)
                color: team.placed ? Theme.cardHigh
                    : team.it.state === "out" ? Theme.cardLow : Theme.card
                border.width: team.placed ? Math.max(2, Math.round(scene.height * 0.003)) : 1
                border.color: team.placed ? Theme.gold : Theme.edge
            }
            Chip {
                box: team.it.chip
                team: team.it.color
                number: team.it.number
            }
            Copy {
                block: team.it.name
                color: team.it.state === "out" ? Theme.dimmed : Theme.text
            }
            Copy {
                block: team.it.place
                color: team.placed ? Theme.gold : Theme.dimmed
            }
            Copy {
                block: team.it.prize
            }
        }
    }
}
