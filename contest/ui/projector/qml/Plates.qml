pragma ComponentBehavior: Bound

import QtQuick

// Logos on light plates in both themes, for most are made for paper; a name may stand beside.
Item {
    id: plates

    required property var placed
    required property var hands

    Repeater {
        model: plates.placed.length

        Item {
            id: plate

            required property int index
            readonly property var it: plates.placed[index]
            readonly property int looked: plates.hands?.arrivals ?? 0
            readonly property string standing: looked < 0 || plate.it.hash === "" ? ""
                : plates.hands?.media_state(plate.it.hash) ?? ""

            // A logo that is broken leaves no empty plate behind.
            visible: standing === "ready" || it.name.text !== ""

            Panel {
                box: plate.it.box
                radius: Math.round(height * 0.12)
                color: Theme.paper
                border.width: 1
                border.color: Theme.edge
            }
            Image {
                x: plate.it.picture.x
                y: plate.it.picture.y
                width: plate.it.picture.w
                height: plate.it.picture.h
                visible: plate.standing === "ready"
                cache: false
                fillMode: Image.PreserveAspectFit
                source: visible ? `image://stage/media/${plate.it.hash}/${plate.looked}` : ""
                // Under a scale factor the screen has more pixels than it measures.
                sourceSize: Qt.size(width * Theme.ratio, height * Theme.ratio)
            }
            Copy {
                block: plate.it.name
                color: Theme.ink
            }
        }
    }
}
