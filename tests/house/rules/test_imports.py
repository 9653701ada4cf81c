"""Imports stand on top, and what is caught is named."""

import ast

from tests.house.rules.reading import Module, functions, module_of, modules

_BROAD = {"Exception", "BaseException"}


def imports_inside(module: Module) -> list[str]:
    """Imports in functions whose line does not state a reason behind its `noqa`."""
    found = []
    for function in functions(module.tree):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom) and not _states_reason(
                module, node.lineno, "PLC0415"
            ):
                found.append(f"{module.name}:{node.lineno}")
    return found


def broad_catches(module: Module) -> list[str]:
    """`except Exception` (or naked) without a comment on its line, the line above or the one below."""
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler) and _is_broad(node) and not _raises_on(node):
            around = module.lines[max(0, node.lineno - 2) : node.lineno + 1]
            if not any("#" in line for line in around):
                found.append(f"{module.name}:{node.lineno}")
    return found


def _is_broad(handler: ast.ExceptHandler) -> bool:
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return handler.type is None or any(isinstance(one, ast.Name) and one.id in _BROAD for one in caught)


def _states_reason(module: Module, number: int, code: str) -> bool:
    """`# noqa: CODE - why` with at least two words of why, or a comment on the line above the block of imports."""
    line = module.lines[number - 1]
    if code not in line.partition("noqa:")[2]:
        return False
    if len(line.partition(f"{code}")[2].strip(" -–:,").split()) >= 2:
        return True
    above = next((text for text in reversed(module.lines[: number - 1]) if "PLC0415" not in text), "")
    return above.strip().startswith("#")


def _raises_on(handler: ast.ExceptHandler) -> bool:
    """Tidies up and lets the error go on: nothing is caught."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_nothing_is_imported_inside_a_function_without_a_reason():
    assert [line for m in modules() if m.is_ours for line in imports_inside(m)] == []


def test_nothing_is_caught_wholesale_without_a_comment():
    assert [line for m in modules() if m.is_ours for line in broad_catches(m)] == []


def test_the_rules_bite():
    assert imports_inside(module_of("def f():\n    import os\n")) == ["src/kentongan/probe.py:2"]
    assert imports_inside(module_of("def f():\n    import os  # noqa: PLC0415\n")) != []
    assert imports_inside(module_of("def f():\n    import os  # noqa: PLC0415 - slow to start\n")) == []
    assert broad_catches(module_of("try:\n    pass\n\n\nexcept Exception:\n    pass\n")) != []
    assert broad_catches(module_of("try:\n    pass\n\n\nexcept (OSError, Exception):\n    pass\n")) != []
    assert (
        broad_catches(module_of("try:\n    pass\n\n\nexcept BaseException:\n    tidy()\n    raise\n")) == []
    )
    assert broad_catches(module_of("try:\n    pass\n\n\nexcept ValueError:\n    pass\n")) == []
