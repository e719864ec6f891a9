"""Lines of one part; what a field holds of line breaks never makes two of one."""


def folded(text: str) -> str:
    return " ".join(text.split())


def lines(*of: str) -> str:
    return "\n".join(line for line in map(folded, of) if line)
