import sys
def main():
    print("working")
    try:
        sys.exit(3)
    except SystemExit as e:
        print("caught", e.code)
    try:
        sys.exit("message")
    finally:
        print("cleanup")
main()
print("unreached")
