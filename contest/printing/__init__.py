"""Values to PDF, one file a paper; reportlab, and only here."""
