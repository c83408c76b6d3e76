"""Other days than today, counted from it."""

PAST_DAYS = {"昨天": -1, "昨日": -1, "昨儿": -1, "前天": -2, "前日": -2, "大前天": -3}
FUTURE_DAYS = {"明天": 1, "明日": 1, "明早": 1, "明晚": 1, "后天": 2}
