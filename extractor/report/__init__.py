"""What people look at: records and layouts as rows of words, for any renderer."""
