"""Where a text is no TOML, said for whoever wrote it."""

import re
import tomllib

AT_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")


def syntax_problem(text: str, error: tomllib.TOMLDecodeError) -> tuple[int, str, str, str]:
    """Line, what is wrong, what to do, and the line's own words."""
    found = AT_LINE.search(str(error))
    line = int(found[1]) if found and found[1] else text.count("\n") + 1
    wrong = text.split("\n")[line - 1].strip() if line <= text.count("\n") + 1 else ""
    return line, "不合 TOML 语法", f"请检查这一行的引号、等号和括号：{wrong}", wrong
