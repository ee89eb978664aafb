import QtQuick

// A block of text, its lines broken by the fitting.
Text {
    required property var block
    // Qt draws letters over 64 pixels as paths, slowly, each time anew: such text is kept as a
    // picture. The picture has a margin for the marks that rise above a line (Ẵ).
    // WORKAROUND: under a scale factor the software renderer (Qt 6.11) keeps such a picture moved
    // by a line and cut, so there the letters are drawn as they come.
    readonly property bool kept: block.px > 60 && Screen.devicePixelRatio === 1
    readonly property int margin: kept ? Math.ceil(0.25 * block.px) : 0

    layer.enabled: kept
    padding: margin
    x: block.x - margin
    y: block.y + block.lead - margin
    width: block.w + 2 * margin
    height: block.h + 2 * margin
    visible: block.text !== ""
    text: block.text
    textFormat: Text.PlainText
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: block.px
    font.weight: block.weight
    font.hintingPreference: Font.PreferNoHinting
    lineHeightMode: Text.FixedHeight
    lineHeight: block.pitch
    wrapMode: Text.NoWrap
    horizontalAlignment: block.align === "center" ? Text.AlignHCenter
        : block.align === "right" ? Text.AlignRight : Text.AlignLeft
}
