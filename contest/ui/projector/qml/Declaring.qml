import QtQuick

// Before a question is shown: whose it is, and the star or the stakes that are declared now.
Scene {
    id: scene

    TopLine {
        it: scene.plan.top
        hands: scene.hands
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
        block: scene.plan.note
        color: scene.plan.star ? Theme.gold : Theme.soft
    }
    Tiles {
        placed: scene.plan.tiles
        hands: scene.hands
    }
}
