pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// The ring and its digits. What is left is computed from the contest's clock at each frame;
// nothing here counts. The last five seconds stand dark on a filled disc in five pieces of ring.
Item {
    id: countdown

    required property var clock
    required property var hands
    required property int digits
    required property var unit
    required property var origin
    property real middle: 0.39 // of the digits; a ring without a unit has them in its middle

    property real remaining: clock.left_ms
    readonly property int shown: Math.ceil(remaining / 1000)
    readonly property bool last: remaining <= 5000
    readonly property real stroke: Math.round(width * 0.075)
    // Hundreds of seconds have smaller digits, all the time that they run: the ring stays clear.
    readonly property int most: Math.ceil(Math.max(clock.total_ms, clock.left_ms) / 1000)
    readonly property int letters: Math.round(digits * (most < 100 ? 1 : most < 1000 ? 0.76 : 0.58))
    // The window takes its hands along when it dies; a clock that still runs then asks nobody.
    readonly property bool atEachFrame: hands?.smooth ?? false
    readonly property bool ticking: clock.running && remaining > 0 && visible

    function read() {
        const gone = clock.running ? (hands.now_ns() - clock.at_ns) / 1e6 : 0;
        remaining = Math.max(0, Math.min(clock.total_ms, clock.left_ms - gone));
    }

    onClockChanged: read()
    Component.onCompleted: read()
    onVisibleChanged: if (visible && hands) read()

    FrameAnimation {
        running: countdown.ticking && countdown.atEachFrame
        onTriggered: countdown.read()
    }
    Timer {
        interval: 100
        repeat: true
        running: countdown.ticking && !countdown.atEachFrame
        onTriggered: countdown.read()
    }

    Shape {
        anchors.fill: parent
        visible: !countdown.last

        ShapePath {
            strokeColor: Theme.track
            strokeWidth: countdown.stroke
            fillColor: Theme.cardLow
            PathAngleArc {
                centerX: countdown.width / 2
                centerY: countdown.height / 2
                radiusX: (countdown.width - countdown.stroke) / 2
                radiusY: radiusX
                startAngle: 0
                sweepAngle: 360
            }
        }
        ShapePath {
            strokeColor: Theme.gold
            strokeWidth: countdown.stroke
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                centerX: countdown.width / 2
                centerY: countdown.height / 2
                radiusX: (countdown.width - countdown.stroke) / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: -360 * countdown.remaining / Math.max(1, countdown.clock.total_ms)
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Math.round(countdown.width * 0.11)
        visible: countdown.last
        radius: width / 2
        color: Theme.alarm
    }
    Repeater {
        model: countdown.last ? countdown.shown : 0

        Shape {
            id: piece

            required property int index

            anchors.fill: parent

            ShapePath {
                strokeColor: Theme.alarm
                strokeWidth: countdown.stroke
                fillColor: "transparent"
                capStyle: ShapePath.FlatCap
                PathAngleArc {
                    centerX: countdown.width / 2
                    centerY: countdown.height / 2
                    radiusX: (countdown.width - countdown.stroke) / 2
                    radiusY: radiusX
                    startAngle: -86 - 72 * (piece.index + 1) + 4
                    sweepAngle: 64
                }
            }
        }
    }

    Text {
        objectName: "digits"
        y: Math.round(countdown.height * countdown.middle - countdown.letters * 0.632)
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: countdown.shown
        textFormat: Text.PlainText
        color: countdown.last ? Theme.alarmInk : Theme.text
        font.family: Theme.family
        font.pixelSize: countdown.letters
        font.weight: 800
        font.hintingPreference: Font.PreferNoHinting
    }
    Copy {
        block: countdown.unit
        x: countdown.unit.x - countdown.origin.x - margin
        y: countdown.unit.y + countdown.unit.lead - countdown.origin.y - margin
        color: countdown.last ? Theme.alarmInk : Theme.soft
    }
}
