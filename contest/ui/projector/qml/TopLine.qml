import QtQuick

// The line on top: the round, the progress, what the question is worth.
Item {
    id: line

    required property var it
    property var hands: null

    Panel {
        box: line.it.bar
        radius: width / 2
        color: Theme.gold
    }
    Plates {
        placed: line.it.logo.hash !== "" ? [line.it.logo] : []
        hands: line.hands
    }
    Copy {
        block: line.it.round
        color: Theme.soft
    }
    Copy {
        block: line.it.progress
        color: Theme.soft
    }
    Panel {
        box: line.it.pill
        radius: height / 2
        color: Theme.goldFill
    }
    Copy {
        block: line.it.value
        color: Theme.ink
    }
}
