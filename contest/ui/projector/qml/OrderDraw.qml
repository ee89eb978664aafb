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
                opacity: card.closed ? 1 : 0

                Behavior on opacity {
                    enabled: scene.entered

                    NumberAnimation {
                        duration: Theme.swift
                    }
                }
            }
            Copy {
                block: card.it.number
                color: Theme.gold
                opacity: card.closed ? 0 : 1

                Behavior on opacity {
                    enabled: scene.entered

                    NumberAnimation {
                        duration: Theme.move
                        easing.type: Easing.OutCubic
                    }
                }
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
