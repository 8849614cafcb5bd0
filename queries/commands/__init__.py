"""What commands ask and tell the graph: every statement has its name here."""
