pragma ComponentBehavior: Bound

import QtQuick

// Teams open their envelopes one by one: the number of its place stands where the envelope was.
Scene {
    id: scene

    HeadingLine {
        heading: scene.plan.heading
    }
    Repeater {
        model: scene.plan.cards.length

        Item {
            id: card

            required property int index
            readonly property var it: scene.plan.cards[index]
            readonly property bool closed: it.state === "closed"
            readonly property bool fresh: it.state === "fresh"
            // How far its envelope has gone and its number come. A scene that was left meanwhile
            // comes back as it is, not half way.
            property real sealed: closed ? 1 : 0
            property real told: closed ? 0 : 1

            Behavior on sealed {
                enabled: scene.entered

                NumberAnimation {
                    duration: Theme.swift
                }
            }
            Behavior on told {
                enabled: scene.entered

                NumberAnimation {
                    duration: Theme.move
                    easing.type: Easing.OutCubic
                }
            }
            Panel {
                box: card.it.box
                color: card.fresh ? Theme.cardHigh : Theme.card
            }
            Panel {
                box: card.it.band
                color: Theme.team(card.it.color)
            }
            Panel {
                box: card.it.box
                color: "transparent"
                border.width: Math.max(1, Math.round(scene.height * (card.fresh ? 0.004 : 0.0015)))
                border.color: card.fresh ? Theme.gold : Theme.edge
            }
            Sign {
                box: card.it.envelope
                kind: "envelope"
                colour: Theme.soft
                opacity: scene.entered ? card.sealed : card.closed ? 1 : 0
            }
            Copy {
                block: card.it.number
                color: Theme.gold
                opacity: scene.entered ? card.told : card.closed ? 0 : 1
            }
            Copy {
                block: card.it.name
            }
        }
    }
    Copy {
        block: scene.plan.waiting
        color: Theme.gold
    }
}
