"""Commands a person types."""

import typer

app = typer.Typer(help="平安报：有事报情况，无事报平安。", no_args_is_help=True)


@app.callback()
def main() -> None:
    """平安报：有事报情况，无事报平安。"""
