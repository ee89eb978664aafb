"""The type scale and the spacing of the stage, as shares of the screen's height.

They stand here and not in QML because text is measured before it is drawn: a scene is handed
every size in pixels with its layout.
"""

MARGIN = 0.04  # safe margin, of the width on the sides and of the height above and below
FLOOR = 0.03  # nothing is ever written smaller
GAP = 0.018
PITCH = 1.36  # from line to line: room for stacked marks (Ộ, Ữ, Ặ)
TALL_PITCH = 1.44  # the same where capitals with two marks stand below (Ổ under Ộ)
BODY = 1.265  # height of a line of Be Vietnam Pro itself

QUESTION = (0.07, 0.04)
OPTION = (0.05, 0.036)
EXPLANATION = (0.038, 0.034, 0.03)
ANSWER = (0.058, 0.05, 0.042, 0.036)

HEADER = 0.034
CAPTION = 0.032
NAME = 0.031  # a team's short name on its tile
POINTS = 0.04
TITLE = 0.056
TITLES = (TITLE, 0.048, 0.042)  # of scenes; the smallest on more than one line
HERO = 0.1

# At 16:9 and at 4:3:
MEDALLION = (0.19, 0.165)  # the ring of the countdown and whatever stands in its place
SIDE = (0.23, 0.215)  # the column that it stands in
