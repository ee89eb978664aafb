import QtQuick

// A small sign drawn once: ✓ ✗ ▲ and the shapes of the options.
Image {
    required property var box
    required property string kind
    property color colour: Theme.text
    // Drawn for the pixels of the screen, which are more than its measures under a scale factor.
    readonly property real fine: Theme.ratio

    x: box.x
    y: box.y
    width: box.w
    height: box.h
    visible: kind !== "" && box.w > 0
    source: visible ? `image://stage/sign/${kind}/${Theme.hex(colour)}/` : ""
    sourceSize: Qt.size(Math.round(box.w * fine), Math.round(box.h * fine))
    smooth: fine !== 1
}
