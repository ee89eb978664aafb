pragma ComponentBehavior: Bound

import QtQuick

// The teams at the foot of the stage.
Item {
    id: tiles

    required property var placed
    required property var hands

    Repeater {
        model: tiles.placed.length

        Item {
            id: tile

            required property int index
            readonly property var it: tiles.placed[index]
            readonly property bool active: it.state === "active"
            readonly property bool isRight: it.verdict === "right"
            readonly property bool isWrong: it.verdict === "wrong"
            readonly property bool isPart: it.verdict === "partial"
            readonly property bool told: it.state === "done" && it.verdict === ""
            readonly property color writing: active ? Theme.ink
                : isRight ? Theme.rightInk : isWrong ? Theme.wrongInk
                : it.state === "out" ? Theme.dimmed : Theme.text

            Panel {
                box: tile.it.box
                radius: Math.round(tile.it.chip.h * 0.16)
                color: tile.active ? Theme.goldFill : tile.isRight ? Theme.rightFill
                    : tile.isWrong ? Theme.wrongFill : tile.told ? Theme.cardHigh
                    : tile.it.state === "out" ? Theme.cardLow : Theme.card
                border.width: Math.max(1, Math.round(tile.it.chip.h * (tile.told || tile.isRight ? 0.035 : 0.02)))
                border.color: tile.isRight ? Theme.rightEdge : tile.isWrong ? Theme.wrongEdge
                    : tile.told || tile.active ? Theme.gold : Theme.edge
            }
            Chip {
                box: tile.it.chip
                team: tile.it.color
                number: tile.it.number
            }
            Copy {
                block: tile.it.name
                color: tile.writing
            }
            Copy {
                block: tile.it.points
                color: tile.writing
            }
            // What most tiles have none of is made where it is there: an evening has many tiles.
            Repeater {
                model: tile.it.status.text !== "" ? 1 : 0

                Copy {
                    block: tile.it.status
                    color: tile.active ? Theme.ink : tile.it.state === "out" ? Theme.dimmed : Theme.gold
                }
            }
            Repeater {
                model: tile.it.change.text !== "" ? 1 : 0

                Copy {
                    block: tile.it.change
                    color: tile.writing
                }
            }
            Repeater {
                model: tile.it.letter_label.text !== "" ? 1 : 0

                Badge {
                    box: tile.it.badge
                    letter: tile.it.letter
                    label: tile.it.letter_label
                    bare: tile.writing
                }
            }
            Repeater {
                model: tile.it.mark !== "" && tile.it.mark_box.w > 0 ? 1 : 0

                Sign {
                    box: tile.it.mark_box
                    kind: tile.it.mark
                    colour: tile.isRight ? Theme.rightSign : tile.isWrong ? Theme.wrongInk
                        : tile.active ? Theme.ink : tile.isPart ? Theme.gold
                        : tile.it.verdict !== "" || tile.it.state === "out" ? Theme.dimmed : Theme.gold
                }
            }
            Repeater {
                model: tile.it.pads.length

                Item {
                    id: pad

                    required property int index
                    readonly property var touch: tile.it.pads[index]

                    Panel {
                        objectName: `pad-${tile.it.team}-${pad.touch.letter}`
                        box: pad.touch.box
                        radius: Math.round(height * 0.2)
                        color: press.pressed ? Theme.goldFill : pad.touch.live ? Theme.badge : Theme.badgeDim

                        Accessible.role: Accessible.Button
                        Accessible.name: `${tile.it.team} ${pad.touch.label.text}`
                        Accessible.onPressAction: if (pad.touch.live)
                            tiles.hands.press(tile.it.team, pad.touch.letter)

                        TapHandler {
                            id: press

                            enabled: pad.touch.live
                            gesturePolicy: TapHandler.WithinBounds
                            // The finger's touch counts, not its lifting: a buzz is not a click.
                            onPressedChanged: {
                                if (pressed)
                                    tiles.hands.press(tile.it.team, pad.touch.letter);
                            }
                        }
                    }
                    Copy {
                        block: pad.touch.label
                        color: press.pressed ? Theme.ink : pad.touch.live ? Theme.badgeInk : Theme.badgeDimInk
                    }
                }
            }
        }
    }
}
