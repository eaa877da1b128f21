from typing import List, Optional, Union, Any, Callable
def f(a: int, b: Optional[str] = None, *args: float, c: "forward" = 1, **kw: Any) -> List[int]:
    return [a]
print(f(1), f.__annotations__["a"], f.__annotations__["c"], f.__annotations__["return"])
x: int
y: list[int] = [1]
print(y, __annotations__["y"])
type Point = tuple[float, float]
print(Point, Point.__value__)
def first[T](l: list[T]) -> T:
    return l[0]
print(first([3, 4]), first.__type_params__)
class Stack[T]:
    def __init__(self): self.items: list[T] = []
    def push(self, v: T) -> None: self.items.append(v)
s = Stack[int]()
s.push(1)
print(s.items, Stack.__type_params__)
print(Optional[int], Union[int, str], List[int], Callable[[int], str], int | None)
