import QtQuick

// The final standings for telephones: dark modules on light, whatever the theme.
Scene {
    id: scene

    HeadingLine {
        heading: scene.plan.heading
    }
    Panel {
        box: scene.plan.paper
        color: Theme.paper
    }
    Image {
        x: scene.plan.code.x
        y: scene.plan.code.y
        width: scene.plan.code.w
        height: scene.plan.code.h
        smooth: false
        source: `image://stage/modules/${Theme.hex(Theme.ink)}/${scene.plan.modules}`
        sourceSize: Qt.size(width, height)
    }
    Copy {
        block: scene.plan.hint
        color: Theme.gold
    }
}
