"""The office's list (名册): what an admin sends is read, asked about, shown, written, and can be taken back."""
