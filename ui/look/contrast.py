"""How well one colour can be read on another, as WCAG 2.2 measures it."""

_LINEAR_BELOW = 0.04045


def ratio(one: str, other: str) -> float:
    """The contrast of two colours written `#RRGGBB`, from 1 to 21; running text needs 4.5, shapes 3.

    Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_BELOW else ((channel + 0.055) / 1.055) ** 2.4
