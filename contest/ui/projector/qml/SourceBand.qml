pragma ComponentBehavior: Bound

import QtQuick

// The explanation with its source, which is gold.
Item {
    id: band

    required property var box
    required property var passages

    Panel {
        box: band.box
        radius: Math.round(Theme.light ? 4 : 4)
        color: Theme.cardLow
    }
    Rectangle {
        x: band.box.x
        y: band.box.y
        width: Math.round(band.box.w * 0.004)
        height: band.box.h
        visible: band.box.h > 0
        color: Theme.gold
    }
    Repeater {
        model: band.passages.length

        Copy {
            required property int index
            readonly property string kind: band.passages[index].kind

            block: band.passages[index].block
            color: kind === "source" ? Theme.gold : kind === "answer" ? Theme.rightSign : Theme.text
        }
    }
}
