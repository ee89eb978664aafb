import QtQuick

// Every team with its whole name and members.
Scene {
    id: scene

    HeadingLine {
        heading: scene.plan.heading
    }
    Cards {
        placed: scene.plan.cards
        hands: scene.hands
    }
}
