class VM:
    def __init__(self, code):
        self.code, self.stack, self.pc, self.vars = code, [], 0, {}
        self.count = 0
    def run(self):
        while self.pc < len(self.code):
            op, *args = self.code[self.pc]
            self.pc += 1
            self.count += 1
            getattr(self, "op_" + op)(*args)
        return self.stack[-1] if self.stack else None
    def op_push(self, v): self.stack.append(v)
    def op_load(self, n): self.stack.append(self.vars[n])
    def op_store(self, n): self.vars[n] = self.stack.pop()
    def op_add(self): self.stack.append(self.stack.pop() + self.stack.pop())
    def op_sub(self):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.append(a - b)
    def op_jnz(self, t):
        if self.stack.pop():
            self.pc = t
vm = VM([("push", 0), ("store", "s"), ("push", 100), ("store", "n"), ("load", "s"), ("load", "n"), ("add",), ("store", "s"), ("load", "n"), ("push", 1), ("sub",), ("store", "n"), ("load", "n"), ("jnz", 4), ("load", "s")])
print(vm.run(), vm.count, vm.vars)
try:
    VM([("nope",)]).run()
except AttributeError as e:
    print(e)
try:
    VM([("add",)]).run()
except IndexError as e:
    print(e)
