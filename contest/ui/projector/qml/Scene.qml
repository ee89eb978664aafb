import QtQuick

// What every scene is: its layout, and the hands of the window (clock, touch).
Item {
    required property var plan
    required property var hands
    // True once the picture of the scene before has gone: now things may move.
    property bool entered: false
}
