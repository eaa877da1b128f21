e = ValueError("bad thing")
e.add_note("hint: try again")
e.add_note("second\nnote")
raise e
