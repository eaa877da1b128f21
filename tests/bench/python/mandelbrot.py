def bench():
    inside = 0
    for py in range(48):
        for px in range(64):
            c = complex(px / 25.6 - 2.0, py / 19.2 - 1.25)
            z = 0j
            for _ in range(50):
                z = z * z + c
                if z.real * z.real + z.imag * z.imag > 4.0:
                    break
            else:
                inside += 1
    return inside
