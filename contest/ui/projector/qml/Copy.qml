pragma ComponentBehavior: Bound

import QtQuick

// A block of text, its lines broken by the fitting.
Text {
    id: copy

    required property var block
    // Qt draws letters over 64 pixels as paths, slowly, each time anew: in the place of more than
    // a few stands a picture of them (large_letters.py), with a margin for the marks that rise
    // above a line (Ẵ). Under a scale factor they are drawn as they come; so are those that no
    // address can carry.
    readonly property bool kept: block.px > 64 && block.text.length > 8
        && Theme.ratio === 1 && !/[\ud800-\udfff]/.test(text)
    readonly property int margin: kept ? Math.ceil(0.25 * block.px) : 0

    // In the wings a scene that was shown holds no pictures: it comes back with another text.
    layer.enabled: kept && !rests(parent)
    layer.samplerName: "unread" // the text itself is not drawn
    layer.effect: Image {
        cache: false
        source: {
            const it = copy.block;
            const measures = [it.px, it.weight, it.align, it.pitch, copy.margin, copy.width, copy.height];
            return `image://stage/letters/${measures.join(",")}/${Theme.hex(copy.color)}/${encodeURIComponent(copy.text)}`;
        }
    }

    // WORKAROUND: asked anew each time; of a scene kept in a property Qt 6.11 tells no change.
    function rests(item: Item): bool {
        while (item && !(item instanceof Scene))
            item = item.parent;
        return item ? (item as Scene).resting : false;
    }

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
