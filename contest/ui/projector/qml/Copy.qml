import QtQuick

// A block of text, its lines broken by the fitting.
Text {
    required property var block

    x: block.x
    y: block.y + block.lead
    width: block.w
    height: block.h
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
