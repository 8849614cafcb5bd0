"""What people and organizations say of themselves."""
