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
        hands: scene.hands
    }
    Panel {
        box: scene.plan.prize_box
        radius: Math.round(width * 0.012)
        color: Theme.cardHigh
        border.width: Math.max(2, Math.round(width * 0.003))
        border.color: Theme.gold
    }
    Copy {
        block: scene.plan.prize
        color: Theme.gold
    }
    Copy {
        block: scene.plan.note
        color: Theme.soft
    }
    Laurels {
        placed: scene.plan.past
    }
    Copy {
        block: scene.plan.waiting
        color: Theme.gold
    }
}
