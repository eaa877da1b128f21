# stdin: Ada\n36\n\nlast
name = input("Name? ")
age = int(input("Age? "))
print(f"Hello {name}, next year you are {age + 1}")
print(repr(input()))
import sys
print(repr(sys.stdin.readline()))
try:
    input("more? ")
except EOFError as e:
    print("EOFError:", e)
