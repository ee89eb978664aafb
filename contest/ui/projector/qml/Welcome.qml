import QtQuick

// Before it begins: the title in the light, the time of day, and the teams one after the other.
Scene {
    id: scene

    // Seconds that a name stands; the greeting stands for two of them.
    readonly property int stay: 4
    property int turn: 0
    property string time: ""

    function look() {
        const turns = scene.plan.greetings.length + 1;
        const beat = Math.floor(scene.hands.now_ns() / 1e9 / stay) % turns;
        turn = Math.max(0, beat - 1);
        time = scene.hands.time_of_day();
    }

    Component.onCompleted: look()
    onVisibleChanged: if (visible && hands) look()

    Timer {
        interval: 500
        repeat: true
        running: scene.visible && !!scene.hands
        onTriggered: scene.look()
    }
    Copy {
        block: scene.plan.organiser
        color: Theme.soft
    }
    Copy {
        block: scene.plan.clock
        text: scene.time
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
        id: greeting

        block: scene.plan.greetings[Math.min(scene.turn, scene.plan.greetings.length - 1)]
        color: scene.turn === 0 ? Theme.soft : Theme.text
    }
    Copy {
        block: scene.plan.place
        color: Theme.gold
    }
    Plates {
        placed: scene.plan.logos
        hands: scene.hands
    }
    Copy {
        block: scene.plan.sponsors.title
        color: Theme.soft
    }
    Plates {
        placed: scene.plan.sponsors.plates
        hands: scene.hands
    }
    Cards {
        placed: scene.plan.cards
        lit: scene.turn - 1
    }
}
