"""Commands that show something: the windows, the demo, the tour, the bench."""

from __future__ import annotations

import argparse

from contest.cli.terminal import Terminal


def open_contest(arguments: argparse.Namespace, terminal: Terminal) -> int:
    raise NotImplementedError


def demo(arguments: argparse.Namespace, terminal: Terminal) -> int:
    raise NotImplementedError


def tour(arguments: argparse.Namespace, terminal: Terminal) -> int:
    raise NotImplementedError


def bench(arguments: argparse.Namespace, terminal: Terminal) -> int:
    raise NotImplementedError
