pragma ComponentBehavior: Bound

import QtQuick

// The stage: one scene at a time. A change of scene fades between two pictures, the one before
// and the one after, so that no scene is ever seen half made and two are never drawn at once.
Item {
    id: stage

    required property var hands
    property bool light: false
    property bool reducedMotion: false
    property string accentDark: ""
    property string accentLight: ""
    property string background: "" // names the organiser's picture
    property string backdrop: "none"
    property bool fading: false
    // What is said over every scene: that this is a rehearsal.
    property string mark: ""

    signal settled()

    // A new scene in the place of the old one; it may move at once unless a fade is coming.
    function swap(name: string, written: string, waits: bool) {
        const plan = JSON.parse(written);
        backdrop = plan.backdrop;
        const given = { plan: plan, hands: hands, entered: !waits };
        current.setSource(`${name}.qml`, given);
        // WORKAROUND: a Loader (Qt 6.11) never lets go of what it was given; the scene has the
        // layout now, and would leave it behind with each change of scene.
        given.plan = null;
    }

    // New values for the scene that is shown: nothing is made anew.
    function renew(written: string) {
        const plan = JSON.parse(written);
        backdrop = plan.backdrop;
        (current.item as Scene).plan = plan;
    }

    // A scene made and let go again, unseen: what is slow the first time is done then.
    function prepare(name: string, written: string) {
        const scene = Qt.createComponent(`${name}.qml`);
        const given = { plan: JSON.parse(written), hands: hands, entered: false };
        scene.createObject(null, given).destroy();
        scene.destroy();
        given.plan = null;
    }

    // Where the picture of a background is found.
    function ground(kind: string): string {
        const colours = [Theme.deep, Theme.ground, Theme.glow, Theme.line];
        return `backdrop/${kind}/${width}x${height}/${colours.map(colour => Theme.hex(colour)).join("-")}`;
    }

    function fade(serial: int, swift: bool) {
        gone.duration = swift ? Theme.swift : Theme.fade;
        after.source = `image://stage/shot/after-${serial}`;
        before.source = `image://stage/shot/before-${serial}`;
        fading = true;
        gone.restart();
    }

    // Drop the pictures and show the scene itself, which is the newest there is.
    function settle() {
        gone.stop();
        fading = false;
        before.source = "";
        after.source = "";
        const scene = current.item as Scene;
        if (scene)
            scene.entered = true;
        settled();
    }

    Binding {
        target: Theme
        property: "light"
        value: stage.light
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: stage.reducedMotion
    }

    Binding {
        target: Theme
        property: "accentDark"
        value: stage.accentDark
    }
    Binding {
        target: Theme
        property: "accentLight"
        value: stage.accentLight
    }

    Rectangle {
        anchors.fill: parent
        visible: stage.backdrop === "none"
        color: Theme.black
    }
    Image {
        readonly property list<color> colours: [Theme.deep, Theme.ground, Theme.glow, Theme.line]

        anchors.fill: parent
        visible: stage.backdrop !== "none"
        cache: false
        smooth: false
        // All in one expression: parts of a half made address would be asked for.
        source: {
            if (!visible || width === 0)
                return "";
            const asked = `${width}x${height}/${colours.map(colour => Theme.hex(colour)).join("-")}`;
            if (stage.backdrop !== "centre" || stage.background === "")
                return `image://stage/backdrop/${stage.backdrop}/${asked}`;
            const serial = `${stage.hands?.arrivals ?? 0}-${Theme.light ? "light" : "dark"}`;
            return `image://stage/background/${stage.background}/${serial}/${asked}`;
        }
    }
    Loader {
        id: current

        anchors.fill: parent
    }
    Image {
        id: after

        anchors.fill: parent
        visible: stage.fading
        cache: false
        smooth: false
    }
    Image {
        id: before

        anchors.fill: parent
        visible: stage.fading
        cache: false
        smooth: false

        NumberAnimation on opacity {
            id: gone

            running: false
            from: 0.88 // as far as it comes by the second frame, so the first one shows something
            to: 0
            easing.type: Easing.OutQuad
            onFinished: stage.settle()
        }
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        visible: stage.mark !== ""
        width: said.implicitWidth + stage.height * 0.04
        height: stage.height * 0.04 // the margin that no scene uses
        color: Theme.alarm

        Text {
            id: said

            anchors.centerIn: parent
            text: stage.mark
            textFormat: Text.PlainText
            color: Theme.alarmInk
            font.family: Theme.family
            font.pixelSize: Math.max(1, Math.round(stage.height * 0.03))
            font.weight: 800
        }
    }
}
