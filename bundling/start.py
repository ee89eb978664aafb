"""What a bundle starts: the same commands as `contest`, without any the start page."""

import sys

from contest.cli import main

sys.exit(main())
