total_sum = 5
print(total_sun + 1)
