import QtQuick

// Who in the hall was right, and what is won.
Scene {
    id: scene

    TopLine {
        it: scene.plan.top
        hands: scene.hands
    }
    Copy {
        block: scene.plan.title
        color: Theme.gold
    }
    Copy {
        block: scene.plan.name
    }
    Panel {
        box: scene.plan.rule
        radius: height / 2
        color: Theme.gold
    }
    Copy {
        block: scene.plan.prize_label
        color: Theme.soft
    }
    Copy {
        block: scene.plan.prize
        color: Theme.gold
    }
    Copy {
        block: scene.plan.answer
        color: Theme.soft
    }
}
