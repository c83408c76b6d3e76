"""One mask, and the table of the forms that it must know and of those that it must leave alone."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.text.markup import bold, parsed, plain
from bot.domain.text.pages import utf16
from bot.domain.text.privacy import holds_number, masked, masked_phone

MOBILE = "138****5678"
OTHER = "（号码已隐去）"
IDENTITY = "（身份证号已隐去）"
BANK = "（卡号已隐去）"

MASKED = {
    # mobile telephones
    "13812345678": MOBILE,
    "+8613812345678": MOBILE,
    "+86 138 1234 5678": MOBILE,
    "86138-1234-5678": MOBILE,
    "008613812345678": MOBILE,
    "（+86）13812345678": MOBILE,
    "＋８６１３８１２３４５６７８": MOBILE,
    "013812345678": MOBILE,
    "138.1234.5678": MOBILE,
    "138·1234·5678": MOBILE,
    "138 1234 5678": MOBILE,
    "138-1234-5678": MOBILE,
    "138—1234—5678": MOBILE,
    "138_1234_5678": MOBILE,
    "138 - 1234 - 5678": MOBILE,
    "138,1234,5678": MOBILE,
    "(138)1234-5678": MOBILE,
    "138-12-34-56-78": MOBILE,
    "138 123 45678": MOBILE,
    "1381 234 5678": MOBILE,
    "1381 2345 678": MOBILE,
    "1381234 5678": MOBILE,
    "13812 345678": MOBILE,
    "1 3 8 1 2 3 4 5 6 7 8": MOBILE,
    "1-3-8-1-2-3-4-5-6-7-8": MOBILE,
    "１３８１２３４５６７８": MOBILE,
    "１３８　１２３４　５６７８": MOBILE,
    "138\u00a01234\u20095678": MOBILE,
    "138\u200b1234\u200b5678": MOBILE,
    "1\u200d3\u200d8\u200d12345678": MOBILE,
    "138\u00ad1234\ufeff5678": MOBILE,
    "1\ufe0f\u20e33\ufe0f\u20e38\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e3"
    "5\ufe0f\u20e36\ufe0f\u20e37\ufe0f\u20e38": MOBILE,
    "١٣٨١٢٣٤٥٦٧٨": MOBILE,
    "一三八一二三四五六七八": OTHER,
    "幺三八幺二三四五六七八": OTHER,
    "138一二三四5678": OTHER,
    "138一二三四五六七八": OTHER,
    "一三八1234五六七八": OTHER,
    "幺三8 1234 5678": OTHER,
    "138壹贰叁肆5678": OTHER,
    "138-一二三四-5678": OTHER,
    "１３８一二三四５６７８": OTHER,
    "138O1234567": OTHER,
    "I38l2345678": OTHER,
    "12138123456789": OTHER,
    "0001381234567800": OTHER,
    "99138123456785": OTHER,
    "2026112813812345678": OTHER,
    "13812345678/13912345678": "138****5678/139****5678",
    "13812345678 13912345678": "138****5678 139****5678",
    "1381234567813912345678": OTHER,
    "138\n1234\n5678": MOBILE,
    "1381234\n┃ 5678": MOBILE,
    "+852 9123 4567": OTHER,
    "+1-415-555-2671": OTHER,
    # landlines
    "0571-88888888": OTHER,
    "0571-8888 8888": OTHER,
    "0571 8888 8888": OTHER,
    "(0571)88888888": OTHER,
    "（0571）8888 8888": OTHER,
    "057188888888": OTHER,
    "０５７１－８８８８８８８８": OTHER,
    "010-62345678": OTHER,
    "01062345678": OTHER,
    "0871 812 3456": OTHER,
    "0571-88-88-88-88": OTHER,
    "+86 571 8888 8888": OTHER,
    "+86-10-62345678": OTHER,
    "0571-88888888转801": OTHER,
    "0571-88888888-801": OTHER,
    "88888888": OTHER,
    "8888 8888": OTHER,
    "6234-5678": OTHER,
    "６２３４５６７８": OTHER,
    # 400 and 800
    "400-123-4567": OTHER,
    "400 1234 567": OTHER,
    "4001234567": OTHER,
    "800-820-8820": OTHER,
    # identity cards
    "110105194912310021": IDENTITY,
    "11010519491231002X": IDENTITY,
    "11010519491231002x": IDENTITY,
    "１１０１０５１９４９１２３１００２Ｘ": IDENTITY,
    "110105 19491231 002X": IDENTITY,
    "110105-19491231-0021": IDENTITY,
    "1101 0519 4912 3100 2X": IDENTITY,
    "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X": IDENTITY,
    "1101\u200b05194912310021": IDENTITY,
    "110105491231002": IDENTITY,
    "110105 491231 002": IDENTITY,
    # bank cards
    "6222021234567890123": BANK,
    "6222 0212 3456 7890 123": BANK,
    "6222-0212-3456-7890": BANK,
    "622202 1234567890123": BANK,
    "4111111111111111": BANK,
    "4111 1111 1111 1111": BANK,
}

# Only what stands around them tells what they are.
BESIDE = {
    "电话8123456": f"电话{OTHER}",
    "电话：812 3456": f"电话：{OTHER}",
    "值班室 8123456": f"值班室 {OTHER}",
    "热线 62345678": f"热线 {OTHER}",
    "联系电话：张三 8123456": f"联系电话：张三 {OTHER}",
    "📞 报告人：王会计（东沟） 8123456　08:01 报送": f"📞 报告人：王会计（东沟） {OTHER}　08:01 报送",
    "电话138123456789": f"电话{OTHER}",
    "微信 123456789": f"微信 {OTHER}",
    "卡号 1234567890123456": f"卡号 {OTHER}",
    "护照E12345678": f"护照E{OTHER}",
    "H12345678": f"H{OTHER}",
    "m1234567800": f"m{OTHER}",
    "港澳证H1234567801": f"港澳证H{OTHER}",
    "回乡证 H12345678": f"回乡证 H{OTHER}",
    "港澳居民来往内地通行证 M1234567800": f"港澳居民来往内地通行证 M{OTHER}",
    "往来港澳通行证C12345678": f"往来港澳通行证C{OTHER}",
    "台胞证12345678": f"台胞证{OTHER}",
    "香港身份证A123456(7)": f"香港身份证A{OTHER}",
    "R123456(A)": f"R{OTHER}",
    "军官证 军字第1234567号": f"军官证 军字第{OTHER}号",
    "驾照号1234567890": f"驾照号{OTHER}",
    "ID110105194912310021": f"ID{IDENTITY}",
    "A110105194912310021": f"A{IDENTITY}",
    "证11010519491231002X号": f"证{IDENTITY}号",
    "张三13812345678李四": "张三138****5678李四",
    "tel13812345678": "tel138****5678",
    "1.13812345678": "1.138****5678",
    "1\ufe0f\u20e313812345678": "1\ufe0f\u20e3138****5678",
    "合同13812345678.docx": "合同138****5678.docx",
    "扫描件_138_1234_5678.pdf": "扫描件_138****5678.pdf",
    "转移 62345678 人": f"转移 {OTHER} 人",
    # cut short of the rest
    "联系 1381234…": f"联系 {OTHER}…",
    "联系 138 1234 56…": f"联系 {OTHER}…",
    "证 1101051949…": f"证 {OTHER}…",
}

AS_IT_IS = """2026-11-28 08:30
20261128
202611280830
20261128153045
2026.11.28
2026/11/28-2026/11/30
11月28日 13:30-15:00
2025-2026年
2000-2200
2200—2400
0800-1700
08001700
13 14 15 16 17 18
2026-11-20 2026-11-21 2026-11-22
3000-5000元
+22345678元
K135+800
3000-5000
22345678元
22345678.50元
0.22345678
损失 12000000 元
损失 2345万元
损失约 4001234567 元
电话通知各村转移 1200000 元
¥23456789
1,381,234,567
水位 23.45 米，流量 2345.67
杆号 0401-38
10kV柳湾线32号杆
杆号 23456789
第 23456789 号
23456789号杆
第 20261123 号
户号 3201234567
订单 12345678901
工单 23456789
110、119、120、12345
拨打110 119 120
拨打12345
电话 12345、95598、10086
电话 12345 110
电话 2026-11-28 08:30
电话记录 20261128
mmexport1732345678901.jpg
IMG_20261128_153045.jpg
20260130153045123
D20261128
编号E12345678
编号2026138123456780001
订单号2026112313812345678
十一、十三、十五
一三五七九二四六八十
坐标 120.138123456789
K13812345678901元
31.234567,120.123456
150 12 30 5 200
1 4 0 0 0 2 0 0 1 0 0 3
15、16、17、18、19、20
3/8 已报
138****5678
二〇二六年十一月二十八日
91330100MA28ABCD1X
2026112800012345678
国办发〔2026〕12号
20261128…
电话 3 次 100 人""".splitlines()


@pytest.mark.parametrize(("written", "shown"), MASKED.items(), ids=ascii)
def test_however_it_is_written_it_is_masked(written: str, shown: str) -> None:
    assert masked(f"找{written}。") == f"找{shown}。"
    assert masked(written) == shown
    assert masked(f"值班 {written}，在") == f"值班 {shown}，在"
    assert holds_number(written)


@pytest.mark.parametrize(("written", "shown"), BESIDE.items(), ids=ascii)
def test_what_stands_around_it_tells_what_it_is(written: str, shown: str) -> None:
    assert masked(written) == shown


@pytest.mark.parametrize("text", AS_IT_IS)
def test_days_times_amounts_and_numbers_of_things_stay(text: str) -> None:
    assert masked(text) == text
    assert masked(f"桥头：{text}") == f"桥头：{text}"
    assert not holds_number(text)


def test_emphasis_goes_on_behind_a_number() -> None:
    assert plain(masked(bold("找13812345678"))) == f"找{MOBILE}"
    text, marks = parsed(masked(f"找138{bold('1234')}5678，{bold('快')}"))
    assert text == f"找{MOBILE}，快"
    assert [text[one.start : one.end] for one in marks] == ["快"]


@given(st.text(st.sampled_from("0123456789１８ -.·()（）+电话…Xx1368\u200b号人"), max_size=60))
def test_a_mask_is_never_longer_and_nothing_is_left_to_mask(text: str) -> None:
    shown = masked(text)
    assert utf16(shown) <= utf16(text)


@pytest.mark.parametrize("words", ["", "平安", "桥头塌陷，3 人受伤"])
def test_other_words_stay(words: str) -> None:
    assert masked(words) == words


def test_a_telephone_shows_its_ends() -> None:
    assert masked_phone("13900000004") == "139****0004"
    assert masked_phone("110") == "****"
    assert masked_phone("") == ""


@pytest.mark.parametrize(
    "piece", ["1", "1 3 8 ", "138-", "8888 ", "13812345678 ", "电话1 ", "一三八", "- ", "("]
)
def test_the_time_is_proportional_to_the_text(piece: str) -> None:
    """By ratio: no machine is so slow that four times the text takes sixteen times as long."""

    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        times = []
        for _ in range(10):
            began = process_time()
            masked(text)
            times.append(process_time() - began)
        return min(times)

    assert seconds(4096) < 10 * seconds(1024)
