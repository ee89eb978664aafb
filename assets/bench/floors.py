# ruff: noqa: INP001, N802, PLC0415, PTH123
"""The floors of `contest bench`: the least that each measured thing can be, in plain lines.

Nothing of the program is imported here. Floors without Qt are functions that the bench calls
between its own runs; those with Qt are a process of their own: floors.py window | idle | rows.
Each loads only what it measures, so imports stand inside the functions.
"""

import sys
import time


def window():
    """A bare PySide6 window: says "painted" after its first paint, ends when stdin closes."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    class Bare(QWidget):
        painted = False

        def paintEvent(self, _event):
            if not self.painted:
                self.painted = True
                QTimer.singleShot(0, said)

    def said():
        print("painted", flush=True)
        sys.stdin.read()
        app.quit()

    app = QApplication([])
    bare = Bare()
    bare.resize(1366, 768)
    bare.show()
    app.exec()


def idle():
    """An interpreter with SQLite, JSON and hashes loaded, and nothing done."""
    import hashlib
    import json
    import sqlite3

    print("opened", len((hashlib.__name__, json.__name__, sqlite3.__name__)), flush=True)
    sys.stdin.read()


def database(path):
    """A database that commits as a contest does: WAL, flushed to the disk at each commit."""
    import sqlite3

    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE event (seq INTEGER PRIMARY KEY, payload TEXT)")
    return connection


def commit(connection):
    """One transaction with one row of 300 letters; returns its nanoseconds."""
    began = time.perf_counter_ns()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO event (payload) VALUES (?)", ("x" * 300,))
    connection.execute("COMMIT")
    return time.perf_counter_ns() - began


def fold(events):
    """The least that a fold over unchanging values does: a copy an event with one thing new."""
    state = {"seq": 0, "points": (), "scene": "", "cue": None, "clock": None}
    for event in events:
        state = {**state, "seq": state["seq"] + 1, "cue": event}
    return state["seq"]


def read(path):
    """Every row of the file, and a chain of hashes over their payloads."""
    import hashlib
    import sqlite3

    connection = sqlite3.connect(path)
    head, rows = b"", 0
    for _, _, _, _, _, payload, _ in connection.execute("SELECT * FROM event ORDER BY seq"):
        head = hashlib.sha256(head + payload.encode()).digest()
        rows += 1
    connection.close()
    return rows


def decode(path):
    """The bytes of a bank as plain dictionaries and lists."""
    import msgspec

    with open(path, "rb") as file:
        return len(msgspec.json.decode(file.read())["questions"])


def walk_word(path):
    """A Word file opened with python-docx, and every run of its paragraphs looked at."""
    from docx import Document

    letters = 0
    for paragraph in Document(path).paragraphs:
        for run in paragraph.runs:
            letters += len(run.text) + bool(run.bold) + bool(run.underline)
    return letters


def pages(files):
    """Each file of pages on a bare canvas: texts, rules, and the dark bars of ready QR codes."""
    from reportlab.pdfgen.canvas import Canvas

    for path, drawn in files:
        canvas = Canvas(path, pageCompression=1, invariant=1)
        for width, height, texts, rules, bars in drawn:
            canvas.setPageSize((width, height))
            for x, y, text, font, size in texts:
                canvas.setFont(font, size)
                canvas.drawString(x, y, text)
            for x1, y1, x2, y2 in rules:
                canvas.line(x1, y1, x2, y2)
            for x, y, wide, high in bars:
                canvas.rect(x, y, wide, high, 0, 1)
            canvas.showPage()
        canvas.save()


ROWS_QML = b"""
import QtQuick
Rectangle {
    id: board
    property bool turned: false
    width: 1920; height: 1080; color: "#10172a"
    Repeater {
        model: 12
        Rectangle {
            required property int index
            x: 60; width: 1800; height: 70; color: "#22304f"
            y: 60 + 84 * (board.turned ? 11 - index : index)
            Behavior on y { NumberAnimation { duration: 400; easing.type: Easing.InOutCubic } }
            Text { x: 20; y: 12; text: "Team " + index; color: "white"; font.pixelSize: 36 }
        }
    }
}
"""


class Frames:
    """When a QQuickWindow draws: milliseconds of each frame, and between frames that follow."""

    def __init__(self, view):
        self.drawn, self.apart, self.began, self.ended = [], [], 0, 0
        view.beforeSynchronizing.connect(self.begin)
        view.frameSwapped.connect(self.end)

    def begin(self):
        self.began = time.perf_counter_ns()

    def end(self):
        now = time.perf_counter_ns()
        self.drawn.append((now - self.began) / 1e6)
        if self.ended:
            self.apart.append((now - self.ended) / 1e6)
        self.ended = now


def rows(turns):
    """Twelve plain rows that change places so often; prints the milliseconds of their frames."""
    import json

    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlComponent
    from PySide6.QtQuick import QQuickView, QQuickWindow, QSGRendererInterface

    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    app, view = QGuiApplication([]), QQuickView()
    component = QQmlComponent(view.engine())
    component.setData(ROWS_QML, "rows.qml")
    board = component.create()
    view.setContent("rows.qml", component, board)
    left, quiet, frames = [turns], QTimer(singleShot=True, interval=200), Frames(view)

    def turn():
        frames.ended, left[0] = 0, left[0] - 1
        board.setProperty("turned", not board.property("turned"))
        if left[0] < 0:
            app.quit()

    view.frameSwapped.connect(quiet.start)
    quiet.timeout.connect(turn)
    view.show()
    app.exec()
    print(json.dumps({"drawn": frames.drawn, "apart": frames.apart}))


if __name__ == "__main__":
    {"window": window, "idle": idle, "rows": lambda: rows(int(sys.argv[2]))}[sys.argv[1]]()
