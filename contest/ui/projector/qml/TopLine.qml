import QtQuick

// The line on top: the round, the progress, what the question is worth.
Item {
    id: line

    required property var it

    Panel {
        box: line.it.bar
        radius: width / 2
        color: Theme.gold
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
