pragma ComponentBehavior: Bound

import QtQuick

// Pictures, films and sounds in their places; words where there is nothing to see.
Item {
    id: media

    required property var placed
    required property var hands

    Repeater {
        model: media.placed.length

        Item {
            id: medium

            required property int index
            readonly property var it: media.placed[index]
            readonly property bool heard: it.kind === "audio"
            readonly property int looked: media.hands?.arrivals ?? 0
            readonly property int frame: it.kind === "video" ? (media.hands?.frames ?? 0) : 0
            property string standing: ""
            property int seen: 0 // when its picture was looked for: what has gone is not asked for

            function look() {
                standing = media.hands?.media_state(it.hash) ?? "";
                seen = looked;
            }

            onItChanged: look()
            onLookedChanged: look()

            Panel {
                box: medium.it.box
                visible: medium.heard || medium.standing !== "ready"
                radius: Math.round(height * 0.03)
                color: Theme.cardLow
                border.width: Math.max(1, Math.round(height * 0.006))
                border.color: Theme.edge
            }
            Image {
                x: medium.it.box.x
                y: medium.it.box.y
                width: medium.it.box.w
                height: medium.it.box.h
                visible: medium.standing === "ready"
                cache: false
                fillMode: Image.PreserveAspectFit
                source: visible ? `image://stage/media/${medium.it.hash}/${medium.seen}-${medium.frame}` : ""
                // Under a scale factor the screen has more pixels than it measures.
                sourceSize: Qt.size(width * Theme.ratio, height * Theme.ratio)
            }
            Copy {
                block: medium.it.alt
                visible: text !== "" && (medium.heard || medium.standing === "broken")
                color: Theme.soft
            }
            Sign {
                box: medium.it.sign
                kind: medium.heard ? "sound" : medium.it.kind === "video" && medium.standing === "waiting" ? "play" : ""
                colour: Theme.gold
            }
        }
    }
}
