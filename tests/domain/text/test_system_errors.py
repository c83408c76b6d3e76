"""What the operating system says of files and of the network is said in Chinese."""

import errno

import pytest

from bot.domain.text.system_errors import file_reason, network_reason


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "没有这个文件或目录"),
        (errno.EACCES, "没有权限"),
        (errno.EISDIR, "这是一个目录，不是文件"),
        (errno.EPIPE, f"系统错误 {errno.EPIPE}"),
        (None, "系统错误 None"),
    ],
)
def test_files(number: int | None, said: str) -> None:
    assert file_reason(OSError(number, "in English") if number else OSError("?")) == said


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("ClientConnectorDNSError: api.telegram.org:443, Name or service not known", "查不到它的网址"),
        ("ClientConnectorError: 127.0.0.1:9, Connection refused", "对方不接受连接"),
        ("ClientHttpProxyError", "代理不让通过"),
        ("ClientConnectorCertificateError: h:443, SSLCertVerificationError", "证书对不上"),
        ("Timed out", "没有回应"),
        ("Bad Gateway", "它自己出了故障"),
        ("something else", "原因不明"),
    ],
)
def test_the_network(error: str, said: str) -> None:
    assert said in network_reason(error)
