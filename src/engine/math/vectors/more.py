"""Writes more.csv: inputs, correctly rounded values and what rounding lost, from 60-digit arithmetic (mpmath 1.3)."""

import math
import pathlib
import random
import struct

from mpmath import erfc, exp, frexp, ldexp, log, log1p, mp, mpf, nint, pi, sqrt

mp.dps = 60
draw = random.Random(20240229)


def bits(x):
    return struct.pack(">d", x).hex()


def nearest(value):
    """The double nearest to value, subnormal or not."""
    mantissa, power = frexp(abs(value))
    precision = min(53, 1074 + int(power))
    rounded = math.ldexp(int(nint(ldexp(mantissa, precision))), int(power) - precision)
    return math.copysign(rounded, value)


def upper(x):
    return erfc(mpf(x) / sqrt(mpf(2))) / 2


def density(x):
    return exp(-mpf(x) ** 2 / 2) / sqrt(2 * pi)


def log_upper(x):
    return log1p(-upper(-x)) if x < 0 else log(upper(x))


def quantile(p):
    tail = min(mpf(p), 1 - mpf(p))
    x = mpf(0)
    for _ in range(16):  # Newton on the logarithm, which is concave: no start is too far.
        x += log(upper(x) / tail) * upper(x) / density(x)
    return -x if p < 0.5 else x


def spread(low, high, count):
    return [draw.uniform(low, high) for _ in range(count)]


def powers(low, high, count, signs=(1,)):
    return [draw.choice(signs) * 10**e for e in spread(low, high, count)]


both = (-1, 1)
cases = {
    "exp": (lambda x: exp(mpf(x)), spread(-745, 709.7, 60) + spread(-745.1, -708.4, 40)),
    "log": (
        lambda x: log(mpf(x)),
        spread(0.98, 1.03, 150) + [1 + x for x in powers(-15, -1, 40, both)] + powers(-323, 308, 60),
    ),
    "log1p": (lambda x: log1p(mpf(x)), spread(-1, 1, 60) + powers(-20, 0, 60, both) + powers(0, 300, 20)),
    "normalDensity": (density, spread(-8, 8, 60) + spread(8, 38.5, 40)),
    "normalCdf": (lambda x: upper(-x), spread(-38.5, -37, 30) + powers(-20, 0, 40, both) + spread(-8, 8, 60)),
    "normalSurvival": (upper, spread(8, 38.5, 60) + spread(-8, 8, 60)),
    "logNormalSurvival": (log_upper, spread(-37, -5, 40) + spread(-5, 5, 80) + powers(1, 6, 40)),
    "normalHazard": (lambda x: density(x) / upper(x), spread(-37, 8, 60) + powers(0, 3, 60)),
    "normalQuantile": (quantile, powers(-323, -308, 30) + powers(-300, -1, 40) + spread(0, 1, 60)),
}

with open(pathlib.Path(__file__).with_name("more.csv"), "w") as file:
    file.write("function,x,value,lost\n")
    for name, (function, inputs) in cases.items():
        for x in inputs:
            value = function(x)
            double = nearest(value)
            lost = float((value - mpf(double)) / mpf(math.ulp(double)))
            file.write(f"{name},{bits(x)},{bits(double)},{lost:.3f}\n")
