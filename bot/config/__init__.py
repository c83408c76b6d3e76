"""The configuration file: read, checked, every mistake named at once."""

from bot.config.file import load
from bot.config.model import Config
from bot.config.problems import ConfigError, Problem

__all__ = ["Config", "ConfigError", "Problem", "load"]
