import QtQuick

// A text of the host for the hall: calm, and nothing beside it.
Scene {
    id: scene

    Copy {
        block: scene.plan.contest
        color: Theme.soft
    }
    Panel {
        box: scene.plan.above
        radius: height / 2
        color: Theme.gold
    }
    Copy {
        block: scene.plan.text
    }
    Panel {
        box: scene.plan.below
        radius: height / 2
        color: Theme.gold
    }
}
