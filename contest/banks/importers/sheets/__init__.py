"""Tables of questions: workbooks and files of separated values, and the headers over them.

From bytes to grids (`xlsx`, `ods`, `xls`, `separated`), from grids to columns (`headers`,
`unheaded`), from rows to entries (`rows`, `right_answers`, `packed`), all put together by
`table`; `sheet` and `quiz_sites` are the importers.
"""
