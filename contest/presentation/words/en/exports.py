"""Words of exporting a bank for other programs."""

TEXTS: dict[str, str] = {
    "lost": "cannot carry: {part}",
    "left_out": "the format has no such type, so the question was left out",
    "lost_packages": "cannot carry the packages",
    "lost_obstacles": "cannot carry the obstacles",
    # Parts of a question.
    "part_points": "points",
    "part_seconds": "time",
    "part_difficulty": "level",
    "part_sources": "sources",
    "part_media": "pictures, sounds and films",
    "part_note": "note for the MC",
    "part_use": "use",
    "part_history": "mark “about law of the past”",
    "part_explanation": "explanation",
    "part_scoring": "scoring “all or nothing”",
    "part_match": "way of comparing texts",
    "part_unit": "unit",
    "part_rubric": "marking scheme",
    "part_shown_order": "order on the stage",
    "part_kind": "type",
    "part_text": "text",
    "part_topic": "topic",
    "part_tags": "tags",
}
