"""Musters (查岗): planned, asked, answered, told."""
