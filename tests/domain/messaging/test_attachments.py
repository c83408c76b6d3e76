"""Which files are passed on, by name, type and size."""

import pytest

from bot.domain.messaging.attachments import MOST_BYTES, Refusal, refusal, taken
from bot.domain.messaging.messages import Media

PROGRAM, TOO_BIG = Refusal.PROGRAM, Refusal.TOO_BIG


@pytest.mark.parametrize(
    ("name", "mime", "expected"),
    [
        ("值班表.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", None),
        ("情况说明.docx", "application/msword", None),
        ("现场.jpg", "image/jpeg", None),
        ("报告.pdf", "application/pdf", None),
        ("照片.zip", "application/zip", None),
        ("会议.exe纪要.txt", "text/plain", None),
        ("exe", "", PROGRAM),
        ("", "", None),
        ("无后缀", "application/octet-stream", None),
        ("防汛.exe", "application/octet-stream", PROGRAM),
        ("防汛.EXE", "", PROGRAM),
        ("防汛.pdf.exe", "application/pdf", PROGRAM),
        ("防汛.exe. ", "", PROGRAM),
        ("防汛．ｅｘｅ", "", PROGRAM),
        ("现场\u202egpj.exe", "image/jpeg", PROGRAM),
        ("防汛.ex\u200be", "", PROGRAM),
        ("安装.apk", "application/vnd.android.package-archive", PROGRAM),
        ("a.jpg", "application/vnd.android.package-archive", PROGRAM),
        ("a.jpg", "application/x-msdownload; name=a", PROGRAM),
        ("a.jpg", "APPLICATION/X-SH", PROGRAM),
        ("a", "application/javascript", PROGRAM),
        ("a", "text/html", PROGRAM),
        ("a", "image/svg+xml", PROGRAM),
        ("run.sh", "text/plain", PROGRAM),
        ("点我.lnk", "", PROGRAM),
        ("点我.url", "", PROGRAM),
        ("宏.vbs", "text/plain", PROGRAM),
        ("脚本.ps1", "text/plain", PROGRAM),
    ],
)
def test_documents(name: str, mime: str, expected: Refusal | None) -> None:
    assert refusal(Media(kind="document", file_id="f", name=name, mime=mime)) is expected


@pytest.mark.parametrize("kind", ["photo", "video", "voice", "document"])
def test_sizes(kind: str) -> None:
    def of(size: int) -> Media:
        return Media.model_validate({"kind": kind, "file_id": "f", "size": size})

    assert refusal(of(0)) is None
    assert refusal(of(MOST_BYTES)) is None
    assert refusal(of(MOST_BYTES + 1)) is TOO_BIG
    assert taken([of(1), of(MOST_BYTES + 1)]) == (of(1),)


def test_what_the_platform_itself_shows_is_no_program() -> None:
    """A video is played in the chat, whatever its file is called."""
    assert refusal(Media(kind="video", file_id="f", name="a.exe", mime="video/mp4")) is None
