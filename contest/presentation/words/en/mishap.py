"""Words of what nobody foresaw."""

TEXTS: dict[str, str] = {
    "remake": "Remake the stage",
    "remake_hint": "The stage is frozen or drawn wrongly: close that window and open a new one (Ctrl+F11). The contest is not touched.",
    "told": "Something went wrong in the program and was logged. The contest has lost nothing: all that was stored is there, go on. If the stage looks wrong, press Ctrl+F11 to remake it.",
    "told_here": "Something went wrong in the program and was logged. No file was lost; try once more what you did.",
    "remade": "The stage was made anew.",
    "wedged": "The stage has drawn nothing new for seconds. Press Ctrl+F11 or the button “Remake the stage”: that window alone is opened anew, contest and clock are not touched.",
}
