pragma ComponentBehavior: Bound

import QtQuick

// The round thing at the right: countdown, or a sign, or the letters of the right answer.
Item {
    id: medal

    required property var it
    required property var hands
    readonly property bool timed: !!it.clock

    visible: it.box.w > 0

    Loader {
        x: medal.it.box.x
        y: medal.it.box.y
        width: medal.it.box.w
        height: medal.it.box.h
        active: medal.timed

        sourceComponent: Countdown {
            origin: medal.it.box
            clock: medal.it.clock
            hands: medal.hands
            digits: medal.it.digits
            unit: medal.it.unit
        }
    }
    Panel {
        box: medal.it.box
        visible: !medal.timed
        radius: width / 2
        color: medal.it.is_right ? Theme.rightFill : Theme.cardLow
        border.width: Math.round(width * 0.04)
        border.color: medal.it.is_right ? Theme.rightEdge : Theme.track
    }
    Sign {
        readonly property int side: Math.round(medal.it.box.w * 0.4)

        box: ({
            x: medal.it.box.x + (medal.it.box.w - side) / 2,
            y: medal.it.box.y + (medal.it.box.h - side) / 2,
            w: side,
            h: side
        })
        kind: !medal.timed && medal.it.title.text === "" ? medal.it.sign : ""
        colour: medal.it.is_right ? Theme.rightSign : Theme.gold
    }
    Copy {
        block: medal.it.letters
        color: Theme.rightInk
    }
    Copy {
        block: medal.it.title
        color: Theme.gold
    }
    Copy {
        block: medal.it.caption
        color: Theme.gold
    }
}
