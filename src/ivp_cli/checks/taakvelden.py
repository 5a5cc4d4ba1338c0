"""The policy fields (*taakvelden*) of municipal budgets, as the ministry sets them under the BBV.

With the letters used up to 2024 beside the digits that replaced them in the social domain.
"""

TAAKVELDEN = frozenset(
    """
    0.1 0.2 0.3 0.4 0.5 0.61 0.62 0.63 0.64 0.7 0.8 0.9 0.10 0.11
    1.1 1.2
    2.1 2.2 2.3 2.4 2.5
    3.1 3.2 3.3 3.4
    4.1 4.2 4.3
    5.1 5.2 5.3 5.4 5.5 5.6 5.7
    6.1 6.2 6.21 6.22 6.23 6.3 6.4 6.5 6.6 6.60
    6.71 6.71A 6.71B 6.71C 6.71D 6.711 6.712 6.713 6.714
    6.72 6.72A 6.72B 6.72C 6.72D 6.73A 6.73B 6.73C 6.74A 6.74B 6.74C
    6.751 6.752 6.753 6.761 6.762 6.763 6.791 6.792
    6.81 6.81A 6.81B 6.811 6.812 6.82 6.82A 6.82B 6.82C 6.821 6.822 6.91 6.92
    7.1 7.2 7.3 7.4 7.5
    8.1 8.2 8.3
    """.split()
)
