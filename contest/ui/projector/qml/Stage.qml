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
    // A background is painted for every pixel of a screen that has more of them than measures.
    // WORKAROUND: Screen.devicePixelRatio (Qt 6.11) does not follow a screen whose factor changes.
    property real ratio: 1
    readonly property string pixels: [width, height].map(side => Math.round(side * ratio)).join("x")
    property bool fading: false
    property bool covered: false
    // What is said over every scene: that this is a rehearsal.
    property string mark: ""

    // The scene that is shown, and its name and form.
    property var scene: null
    property string key: ""
    // Scenes in the wings, by name and form, the longest unused first: to make one takes longer
    // than a frame may.
    property var kept: ({})
    property int most: 8

    signal settled()

    // A new scene in the place of the old one; it may move at once unless a fade is coming.
    function swap(name: string, form: string, written: string, waits: bool) {
        const ready = taken(name + form);
        const item = ready?.item ?? create(name, JSON.parse(written), place);
        if (ready && ready.written !== written)
            item.set(JSON.parse(written));
        backdrop = item.plan.backdrop;
        item.parent = place;
        if (scene) {
            scene.parent = wings;
            scene.resting = true;
            keep(key, "", scene);
        }
        key = name + form;
        scene = item;
        item.entered = !waits;
    }

    // New values for the scene that is shown: nothing is made anew.
    function renew(written: string) {
        const plan = JSON.parse(written);
        backdrop = plan.backdrop;
        scene.plan = plan;
    }

    // A scene made unseen: what is slow the first time is done then. It is kept for a layout with
    // as many parts at every depth, or let go again.
    function prepare(name: string, form: string, written: string, keeps: bool) {
        const same = name + form;
        // The scene that stands there will take it in, or a better one waits.
        if (keeps ? same === key : kept[same])
            return;
        const ready = taken(same);
        const item = ready?.item ?? create(name, JSON.parse(written), wings);
        if (ready && ready.written !== written)
            item.set(JSON.parse(written));
        if (keeps)
            keep(same, written, item);
        else
            item.destroy();
    }

    function create(name: string, plan: var, parent: Item): var {
        const component = Qt.createComponent(`${name}.qml`);
        const given = { plan: plan, hands: hands };
        const item = component.createObject(parent, given);
        component.destroy();
        given.plan = null; // WORKAROUND: Qt 6.11 keeps what an object was made with
        return item;
    }

    function taken(key: string): var {
        const found = kept[key];
        delete kept[key];
        return found;
    }

    // A scene for later, made with what is `written`; empty for one that was shown.
    function keep(key: string, written: string, item: var) {
        taken(key)?.item.destroy();
        kept[key] = { written: written, item: item };
        const keys = Object.keys(kept);
        if (keys.length > most)
            taken(keys[0]).item.destroy();
    }

    // Scenes in the wings keep the edges of panels as wide as under the scale factor before.
    function forget() {
        for (const key of Object.keys(kept))
            taken(key).item.destroy();
    }

    // Where the picture of a background is found.
    function ground(kind: string): string {
        const colours = [Theme.deep, Theme.ground, Theme.glow, Theme.line];
        return `backdrop/${kind}/${pixels}/${colours.map(colour => Theme.hex(colour)).join("-")}`;
    }

    // The picture before stands over everything: what is done to the scene is not seen.
    function cover(serial: int) {
        before.opacity = 1;
        before.source = `image://stage/shot/before-${serial}`;
        covered = true;
    }

    function uncover() {
        covered = false;
    }

    function fade(serial: int, swift: bool) {
        gone.duration = swift ? Theme.swift : Theme.fade;
        after.source = `image://stage/shot/after-${serial}`;
        fading = true;
        gone.restart();
    }

    // Drop the pictures and show the scene itself, which is the newest there is.
    function settle() {
        gone.stop();
        fading = covered = false;
        before.source = "";
        after.source = "";
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
        property: "ratio"
        value: stage.ratio
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
            const asked = `${stage.pixels}/${colours.map(colour => Theme.hex(colour)).join("-")}`;
            if (stage.backdrop !== "centre" || stage.background === "")
                return `image://stage/backdrop/${stage.backdrop}/${asked}`;
            const serial = `${stage.hands?.arrivals ?? 0}-${Theme.light ? "light" : "dark"}`;
            return `image://stage/background/${stage.background}/${serial}/${asked}`;
        }
    }
    Item {
        id: wings

        anchors.fill: parent
        visible: false
    }
    Item {
        id: place

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
        visible: stage.fading || stage.covered
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
