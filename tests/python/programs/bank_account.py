class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"Insufficient funds: balance {balance:.2f}, requested {amount:.2f}")
        self.balance, self.amount = balance, amount
class Account:
    interest = 0.02
    _next_id = 1
    def __init__(self, owner, balance=0.0):
        self.owner, self._balance = owner, balance
        self.id = Account._next_id
        Account._next_id += 1
        self.history = []
    @property
    def balance(self):
        return self._balance
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("Deposit must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self
    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(self._balance, amount)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self
    def __str__(self):
        return f"{self.owner}'s account #{self.id}: ${self.balance:,.2f}"
class Savings(Account):
    interest = 0.05
    def add_interest(self):
        return self.deposit(self.balance * self.interest)
a, b = Account("Ann", 100), Savings("Bob", 1000)
a.deposit(50).withdraw(30)
b.add_interest()
print(a, b, a.history, b.history, sep="\n")
for action in (lambda: a.withdraw(500), lambda: a.deposit(-5), lambda: setattr(a, "balance", 9)):
    try:
        action()
    except InsufficientFunds as e:
        print(e, "| short by", e.amount - e.balance)
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(sorted([a, b], key=lambda x: -x.balance)[0].owner, isinstance(b, Account), Savings.interest)
