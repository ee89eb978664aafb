import QtQuick

// A flat surface in its place.
Rectangle {
    required property var box

    x: box.x
    y: box.y
    width: box.w
    height: box.h
    visible: box.w > 0 && box.h > 0
    color: Theme.card
}
