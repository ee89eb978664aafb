import QtQuick

// Places from the last to the first: what was just announced large, the rest below.
Scene {
    id: scene

    HeadingLine {
        heading: scene.plan.heading
    }
    Laurels {
        placed: scene.plan.fresh
        large: true
    }
    Laurels {
        placed: scene.plan.past
    }
    Copy {
        block: scene.plan.waiting
        color: Theme.gold
    }
}
