import QtQuick

// Who was first, large; the others in order at the foot.
QuestionBody {
    id: scene

    Panel {
        box: scene.plan.band
        radius: Math.round(height * 0.08)
        color: Theme.team(scene.plan.color)
        border.width: Math.max(2, Math.round(height * 0.015))
        border.color: Theme.teamRim(scene.plan.color)
    }
    Panel {
        box: scene.plan.chip
        radius: Math.round(height * 0.08)
        color: Theme.ink
    }
    Copy {
        block: scene.plan.number
        color: Theme.paper
    }
    Copy {
        block: scene.plan.title
        color: Theme.teamInk(scene.plan.color)
    }
    Copy {
        block: scene.plan.short
        color: Theme.teamInk(scene.plan.color)
    }
    Copy {
        block: scene.plan.name
        color: Theme.teamInk(scene.plan.color)
    }
}
