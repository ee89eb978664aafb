"""The review of what organisers bring: files read, doubts settled, a bank made of them."""
