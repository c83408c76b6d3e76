"""The office's list of units and people (名册): read from a file, doubts asked, shown, written, taken back."""
