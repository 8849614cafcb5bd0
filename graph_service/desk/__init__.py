"""The secretariat's desk: calls for several seats at once, reminders, mail that is sent again."""
