import QtQuick

// What every scene is: its layout, and the hands of the window (clock, touch).
Item {
    required property var plan
    required property var hands
    // True once the picture of the scene before has gone: now things may move.
    property bool entered: false
    // True while it is dressed for its next entrance: what would move jumps.
    property bool still: false
    // True in the wings until it is dressed again: meanwhile it holds no pictures of large letters.
    property bool resting: false
    // All that is written on it, for a screen reader; empty while there is none.
    property string said: ""

    Accessible.role: Accessible.StaticText
    Accessible.name: said
    Accessible.ignored: said === ""

    anchors.fill: parent

    // Another layout with as many parts at every depth, while nobody sees it.
    function set(plan: var) {
        still = true;
        entered = false;
        this.plan = plan;
        resting = false;
        still = false;
    }
}
