"""The weather, which is no matter and no 平安."""

from bot.domain.reading.words.table import table

# Weather in which nothing needs to be asked.
WEATHER = table(
    """
# weather
下小雨 下雨 不大 多云 多云转晴 天冷 天晴 天气 天气不错 天气冷 天气多云 天气好 天气寒冷 天气干燥 天气很好
天气晴 天气晴好 天气晴朗 天气炎热 天气热 天气良好 天气转好 天气转晴 天气较冷 天气阴 天热 小雨 小雪 干燥 微风
放晴 无强降雨 无明显降雨 无降水 无降雨 无雨 无雪 无雾 无风 晴 晴天 晴好 晴朗 晴转多云 晴间多云 有小雨 有小雪
有微风 有阵雨 有雨 有雾 有霾 有风 毛毛雨 气温低 气温正常 气温较低 温度适宜 秋高气爽 艳阳高照 薄雾 较小
阳光明媚 阴 阴天 阴转晴 阵雨 降水 降水小 降温 降雨 降雨小 降雨量 降雪 雨 雨停了 雨小 雨已停 雨过天晴 雨量小
雪 雪停了 雪已停 零星小雨 雾 风 风停了 风小 风平
"""
)
