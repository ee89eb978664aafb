import QtQuick

// A scene's title with the line beside or below it.
Item {
    id: line

    required property var heading

    Panel {
        box: line.heading.bar
        radius: width / 2
        color: Theme.gold
    }
    Copy {
        block: line.heading.title
    }
    Copy {
        block: line.heading.subtitle
        color: Theme.soft
    }
}
