pragma ComponentBehavior: Bound

import QtQuick

// The band of the team that says the keyword: who, who is heard next, and the time it has.
Item {
    id: hearing

    required property var it
    required property var clock
    required property var hands

    visible: it.band.w > 0

    Panel {
        box: hearing.it.band
        radius: Math.round(height * 0.08)
        color: Theme.team(hearing.it.color)
        border.width: Math.max(2, Math.round(height * 0.015))
        border.color: Theme.teamRim(hearing.it.color)
    }
    Panel {
        box: hearing.it.chip
        radius: Math.round(height * 0.08)
        color: Theme.ink
    }
    Copy {
        block: hearing.it.number
        color: Theme.paper
    }
    Copy {
        block: hearing.it.title
        color: Theme.teamInk(hearing.it.color)
    }
    Copy {
        block: hearing.it.name
        color: Theme.teamInk(hearing.it.color)
    }
    Copy {
        block: hearing.it.waiting
        color: Theme.teamInk(hearing.it.color)
    }
    Loader {
        x: hearing.it.ring.x
        y: hearing.it.ring.y
        width: hearing.it.ring.w
        height: hearing.it.ring.h
        active: !!hearing.clock && hearing.it.ring.w > 0

        sourceComponent: Countdown {
            origin: hearing.it.ring
            clock: hearing.clock
            hands: hearing.hands
            digits: hearing.it.digits
            unit: hearing.it.unit
            middle: 0.5
        }
    }
}
