print("filrouge")
