import QtQuick

// Whose act it is: number on its colour, and the whole name.
Item {
    id: whose

    required property var it

    Chip {
        box: whose.it.chip
        team: whose.it.color
        number: whose.it.number
    }
    Copy {
        block: whose.it.name
    }
}
