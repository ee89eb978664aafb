import QtQuick

// Nothing.
Scene {
    Rectangle {
        anchors.fill: parent
        color: Theme.black
    }
}
