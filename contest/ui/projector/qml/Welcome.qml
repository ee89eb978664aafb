import QtQuick

// Before it begins: the title in the light, the teams at the foot.
Scene {
    id: scene

    Copy {
        block: scene.plan.organiser
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
        block: scene.plan.greeting
        color: Theme.soft
    }
    Copy {
        block: scene.plan.place
        color: Theme.gold
    }
    Cards {
        placed: scene.plan.cards
    }
}
