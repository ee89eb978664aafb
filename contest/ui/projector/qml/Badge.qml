import QtQuick

// The letter of an option on its shape: A ▲, B ◆, C ●, D ■ and on; the left side of a pair has
// numbers, all on one shape.
Item {
    id: badge

    required property var box
    required property string letter
    required property var label
    property string mood: "open"
    property color bare: Theme.text // of a letter without its shape

    readonly property list<string> shapes: [
        "triangle", "diamond", "circle", "square", "pentagon", "hexagon", "octagon"
    ]
    readonly property int ordinal: letter.length === 1 && letter >= "A" ? letter.charCodeAt(0) - 65 : 6
    readonly property string shape: shapes[Math.min(Math.max(0, ordinal), shapes.length - 1)]

    visible: label.text !== ""

    Sign {
        box: badge.box
        kind: badge.shape
        colour: badge.mood === "right" ? Theme.rightSign
            : badge.mood === "dimmed" ? Theme.badgeDim : Theme.badge
    }
    Copy {
        block: badge.label
        // A letter sits lower in a triangle.
        y: badge.label.y + badge.label.lead - margin
            + (badge.shape === "triangle" && badge.box.w > 0 ? Math.round(badge.box.h * 0.15) : 0)
        color: badge.box.w === 0 ? badge.bare : badge.mood === "right" ? (Theme.light ? Theme.paper : Theme.ink)
            : badge.mood === "dimmed" ? Theme.badgeDimInk : Theme.badgeInk
    }
}
