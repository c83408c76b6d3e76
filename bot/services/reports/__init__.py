"""Reports (报送): what is owed, what was said, what was recorded, what was told."""
