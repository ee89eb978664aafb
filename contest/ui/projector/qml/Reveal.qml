import QtQuick

// The right answer, each team's answer with its points, the explanation and the source.
QuestionBody {
    id: scene

    SourceBand {
        box: scene.plan.band
        passages: scene.plan.passages
    }
    Panel {
        box: scene.plan.answer_box
        radius: Math.round(height * 0.12)
        color: Theme.rightFill
        border.width: Math.max(2, Math.round(height * 0.03))
        border.color: Theme.rightEdge
    }
    Sign {
        box: scene.plan.answer_mark
        kind: "check"
        colour: Theme.rightSign
    }
    Copy {
        block: scene.plan.answer
        color: Theme.rightInk
    }
}
