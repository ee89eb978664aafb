import QtQuick

// What all scenes of a question share, each part in the same place.
Scene {
    id: scene

    TopLine {
        it: scene.plan.top
    }
    Copy {
        objectName: "question"
        block: scene.plan.question
    }
    Options {
        placed: scene.plan.options
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
