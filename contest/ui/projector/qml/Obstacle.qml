pragma ComponentBehavior: Bound

import QtQuick

// The hidden keyword: rows of letters, the picture in pieces, who says the keyword and who is out.
Scene {
    id: scene

    // Read anew whenever a picture comes, or turns out to be broken.
    readonly property string standing: (hands?.arrivals ?? 0) < 0 ? "" : (hands?.media_state(plan.picture) ?? "")

    TopLine {
        it: scene.plan.top
        hands: scene.hands
    }
    Copy {
        block: scene.plan.title
        color: Theme.gold
    }
    Hearing {
        it: scene.plan.hearing
        clock: scene.plan.clock
        hands: scene.hands
    }
    Repeater {
        model: scene.plan.rows.length

        LetterRow {
            required property int index

            it: scene.plan.rows[index]
            edge: Math.max(1, Math.round(scene.height * 0.002))
        }
    }
    LetterRow {
        it: scene.plan.keyword
        edge: Math.max(1, Math.round(scene.height * 0.002))
        golden: true
    }
    Repeater {
        model: scene.plan.pieces.length

        Item {
            id: piece

            required property int index
            readonly property var it: scene.plan.pieces[index]
            readonly property bool open: it.state === "open"
            readonly property bool shows: open && scene.standing === "ready"
            readonly property bool now: it.state === "now"
            readonly property color fill: now ? Theme.goldFill : Theme.card

            Image {
                x: piece.it.box.x
                y: piece.it.box.y
                width: piece.it.box.w
                height: piece.it.box.h
                smooth: false
                sourceSize: Qt.size(Math.round(width * Theme.ratio), Math.round(height * Theme.ratio))
                source: !visible ? "" : `image://stage/piece/${piece.shows ? scene.plan.picture : ""}/`
                    + `${scene.plan.frame.w}-${scene.plan.frame.h}/${piece.it.rect}/${piece.it.hole}/`
                    + `${Theme.hex(piece.fill)}/${Theme.hex(piece.now ? Theme.gold : Theme.edge)}`
            }
            Copy {
                block: piece.it.label
                color: piece.now ? Theme.ink : Theme.text
            }
            Copy {
                block: piece.it.missing
                visible: text !== "" && scene.standing === "broken"
                color: Theme.soft
            }
        }
    }
    Repeater {
        model: scene.plan.guesses.length

        Item {
            id: guess

            required property int index
            readonly property var it: scene.plan.guesses[index]
            readonly property bool isRight: it.verdict === "right"

            Chip {
                box: guess.it.chip
                team: guess.it.color
                number: guess.it.number
            }
            Sign {
                box: guess.it.mark_box
                kind: guess.isRight ? "check" : "cross"
                colour: guess.isRight ? Theme.rightSign : Theme.alarmText
            }
            Copy {
                block: guess.it.text
                color: guess.isRight ? Theme.text : Theme.soft
            }
        }
    }
    Tiles {
        placed: scene.plan.tiles
        hands: scene.hands
    }
}
