import QtQuick

// A question for the hall, with its prize where the teams stand in other rounds.
Reveal {
    id: scene

    Panel {
        box: scene.plan.prize_box
        radius: Math.round(scene.height * 0.014)
        color: Theme.cardHigh
        border.width: Math.max(1, Math.round(scene.height * 0.002))
        border.color: Theme.gold
    }
    Sign {
        box: scene.plan.prize_sign
        kind: "gift"
        colour: Theme.gold
    }
    Copy {
        block: scene.plan.prize_label
        color: Theme.gold
    }
    Copy {
        block: scene.plan.prize
    }
}
