"""Yes or no, asked in Chinese: the library's own question answers a slip of the finger in English."""

import typer

YES = frozenset({"y", "yes", "是", "是的", "好", "好的", "对", "行", "可以", "确定", "确认", "写入"})
NO = frozenset({"n", "no", "否", "不", "不是", "不要", "不用", "不写", "取消", "算了", "别"})
FULL_WIDTH = str.maketrans("ｙｎＹＮ", "ynYN")


def confirmed(question: str) -> bool:
    """Asks until it is answered; nothing typed is no, for what is asked cannot be taken back by a key."""
    while True:
        said = typer.prompt(f"{question}（y 是，n 否）", default="n", show_default=False)
        word = said.strip().strip("。.!！").translate(FULL_WIDTH).casefold()
        if word in YES or word in NO:
            return word in YES
        typer.echo("没看懂。请输入 y（是）或者 n（否）再回车。", err=True)
