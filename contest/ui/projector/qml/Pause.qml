import QtQuick

// The evening stands still on purpose: what for, and for how long where it is known.
Scene {
    id: scene

    Copy {
        block: scene.plan.contest
        color: Theme.soft
    }
    Copy {
        block: scene.plan.title
    }
    Panel {
        box: scene.plan.rule
        radius: height / 2
        color: Theme.gold
    }
    Copy {
        block: scene.plan.hint
        color: Theme.soft
    }
    Copy {
        block: scene.plan.label
        color: Theme.gold
    }
    // Minutes and seconds from the contest's clock; nothing here counts.
    Copy {
        id: time

        readonly property var clock: scene.plan.clock
        property real remaining: 0
        readonly property int seconds: Math.ceil(remaining / 1000)

        function read() {
            if (!clock)
                return;
            const gone = clock.running ? (scene.hands.now_ns() - clock.at_ns) / 1e6 : 0;
            remaining = Math.max(0, clock.left_ms - gone);
        }

        onClockChanged: read()
        Component.onCompleted: read()
        onVisibleChanged: if (visible && scene.hands) read()

        block: scene.plan.time
        visible: !!clock
        text: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
    }
    Copy {
        block: scene.plan.sponsors.title
        color: Theme.soft
    }
    Plates {
        placed: scene.plan.sponsors.plates
        hands: scene.hands
    }
    Timer {
        interval: 100
        repeat: true
        running: time.visible && time.clock.running && time.remaining > 0
        onTriggered: time.read()
    }
}
