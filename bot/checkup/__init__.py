"""What `pinganbao doctor` looks at. One module per place to look; each yields findings and changes nothing."""
