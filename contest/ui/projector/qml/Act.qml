import QtQuick

// A team's act with its stopwatch. Time is read from the contest's clock; nothing here counts.
Scene {
    id: scene

    readonly property var clock: plan.clock
    property int seconds: 0
    property bool late: false
    property string cost: ""

    function read() {
        const gone = clock.running ? (hands.now_ns() - clock.at_ns) / 1e6 : 0;
        seconds = Math.floor((clock.ran_ms + Math.max(0, gone)) / 1000);
        late = seconds > clock.limit_s;
        const reached = clock.steps.filter(step => step.from_s <= seconds);
        cost = reached.length > 0 ? reached[reached.length - 1].text : "";
    }

    onClockChanged: read()
    Component.onCompleted: read()

    Timer {
        interval: 100
        repeat: true
        running: scene.visible && scene.clock.running
        onTriggered: scene.read()
    }

    TopLine {
        it: scene.plan.top
        hands: scene.hands
    }
    ActTeam {
        it: scene.plan.team
    }
    Copy {
        objectName: "time"
        block: scene.plan.time
        text: `${Math.floor(scene.seconds / 60)}:${String(scene.seconds % 60).padStart(2, "0")}`
        color: scene.late ? Theme.alarmText : Theme.text
    }
    Copy {
        block: scene.plan.limit
        color: Theme.soft
    }
    Panel {
        box: scene.plan.pill
        visible: scene.late
        radius: Math.round(height * 0.2)
        color: Theme.alarm
    }
    Copy {
        objectName: "cost"
        block: scene.plan.over
        visible: scene.late
        text: scene.cost
        color: Theme.alarmInk
    }
}
