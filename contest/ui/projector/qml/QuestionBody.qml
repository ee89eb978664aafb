import QtQuick

// What all scenes of a question share, each part in the same place.
Scene {
    id: scene

    TopLine {
        it: scene.plan.top
        hands: scene.hands
    }
    Copy {
        objectName: "question"
        block: scene.plan.question
    }
    Options {
        placed: scene.plan.options
        hands: scene.hands
    }
    Media {
        placed: scene.plan.media
        hands: scene.hands
    }
    Medal {
        it: scene.plan.medallion
        hands: scene.hands
    }
    Tiles {
        placed: scene.plan.tiles
        hands: scene.hands
    }
}
