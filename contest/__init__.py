"""Hội Thi: offline team contests on stage, from question bank to signed score sheet."""
