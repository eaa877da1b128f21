import random
random.seed(3)
print(random.gauss(0, 1), random.gauss(10, 2), random.normalvariate(0, 1))
print(round(random.expovariate(1.5), 10), round(random.betavariate(2, 3), 10))
print(round(random.gammavariate(2, 1), 10), random.triangular(0, 10, 3))
print(round(random.lognormvariate(0, 1), 10), round(random.vonmisesvariate(0, 4), 10))
print(round(random.paretovariate(3), 10), round(random.weibullvariate(1, 1.5), 10))
print(random.binomialvariate(10, 0.3))
