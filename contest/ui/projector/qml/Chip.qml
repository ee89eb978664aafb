import QtQuick

// A team's number on its colour.
Item {
    id: chip

    required property var box
    required property int team
    required property var number
    property real radius: Math.round(Math.min(box.w, box.h) * 0.16)

    Panel {
        box: chip.box
        radius: chip.radius
        color: Theme.team(chip.team)
        border.width: Math.max(1, Math.round(Math.min(chip.box.w, chip.box.h) * 0.03))
        border.color: Theme.teamRim(chip.team)
    }
    Copy {
        block: chip.number
        color: Theme.teamInk(chip.team)
    }
}
