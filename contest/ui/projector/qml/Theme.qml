pragma Singleton

import QtQuick

// The one place for colours, weights and motion. Sizes come with each layout (scale.py).
QtObject {
    id: theme

    property bool light: false
    property bool reducedMotion: false
    // The organiser's own colours in place of gold, checked before they come here; or empty
    property string accentDark: ""
    property string accentLight: ""
    // Pixels of the screen to a measure: its scale factor
    property real ratio: 1

    readonly property string family: "Be Vietnam Pro"

    // Ground
    readonly property color deep: light ? "#d6def6" : "#050820"
    readonly property color ground: light ? "#edf1fc" : "#0d1546"
    readonly property color glow: light ? "#ffffff" : "#1b2980"
    readonly property color line: light ? "#2c9fb2e6" : "#14a9bbff"

    // Surfaces
    readonly property color card: light ? "#ffffff" : "#18235f"
    readonly property color cardHigh: light ? "#fff6dc" : "#223188"
    readonly property color cardLow: light ? "#e3e9f9" : "#101848"
    readonly property color edge: light ? "#a9b6e2" : "#4458b8"

    // Writing
    readonly property color text: light ? "#0a1136" : "#ffffff"
    readonly property color soft: light ? "#27316b" : "#d3dcff"
    readonly property color dimmed: light ? "#39447a" : "#b6c1f2"
    readonly property color ink: "#080b20"
    readonly property color paper: "#ffffff"

    // Gold is for time and place
    readonly property color gold: light ? (accentLight || "#5c3900") : (accentDark || "#ffd257")
    readonly property color goldFill: accentDark || "#ffd257"
    readonly property color track: light ? "#c9d2f0" : "#2b3a90"
    readonly property color alarm: light ? "#a3200a" : "#ff9078"
    readonly property color alarmText: light ? "#7a1405" : "#ffd2c9" // on the open stage
    readonly property color alarmInk: light ? "#ffffff" : "#160606"

    // Right and wrong; they never stand without ✓ and ✗
    readonly property color rightFill: light ? "#d3f3e2" : "#0a5038"
    readonly property color rightEdge: light ? "#0b7a4f" : "#4fe6a4"
    readonly property color rightInk: light ? "#04402a" : "#ffffff"
    readonly property color rightSign: light ? "#075235" : "#7df5bf"
    readonly property color wrongFill: light ? "#fbe0dd" : "#4a1230"
    readonly property color wrongEdge: light ? "#b23a2e" : "#ff8f86"
    readonly property color wrongInk: light ? "#6d120a" : "#ffd9d5"

    // The badge of an option: one quiet tint, told apart by letter and shape
    readonly property color badge: light ? "#1b2a78" : "#cfd9ff"
    readonly property color badgeInk: light ? "#ffffff" : "#0a1136"
    readonly property color badgeDim: light ? "#c4cdee" : "#2b3878"
    readonly property color badgeDimInk: light ? "#232d63" : "#ced7fb"

    // Steps of the podium
    readonly property list<color> metals: light
        ? ["#5c3900", "#363e63", "#7a3212", "#27316b", "#27316b"]
        : ["#ffd257", "#e3e9fa", "#ffcfa8", "#d3dcff", "#d3dcff"]

    // Twelve teams: ΔE2000 ≥ 10 between any two for normal, protan and deutan eyes
    readonly property list<color> teams: [
        "#fdae00", "#abd5f1", "#00d49a", "#ff90c6", "#1d3fd6", "#fff744",
        "#ab001c", "#c2a3ff", "#006344", "#f98d65", "#641e87", "#c2ed8e"
    ]

    readonly property string black: "#000000"

    // Motion in milliseconds
    readonly property int fade: reducedMotion ? 0 : 260
    readonly property int swift: reducedMotion ? 0 : 150 // to a buzz
    readonly property int move: reducedMotion ? 0 : 400

    function luminance(c: color): real {
        const linear = v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
    }

    function team(index: int): color {
        return teams[index % teams.length];
    }

    // What is written on a team's colour: dark on the light ones, white on the deep ones.
    function teamInk(index: int): color {
        return luminance(team(index)) > 0.25 ? ink : paper;
    }

    // A deep colour gets a rim on the dark stage, a light one on the light stage.
    function teamRim(index: int): color {
        return (luminance(team(index)) > 0.25) === light ? edge : soft;
    }

    function metal(rank: int): color {
        return metals[Math.min(rank, metals.length - 1)];
    }

    function hex(c: color): string {
        return String(c).slice(1);
    }
}
