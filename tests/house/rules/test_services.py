"""Writes: verbs with names for what they take, told in a sentence; tasks that only call them."""

import ast
from collections.abc import Iterator

from tests.house.rules.reading import Function, Module, functions, module_of, modules

# A task fetches and calls one service: five lines, and a docstring.
LONGEST_TASK = 5
_CHANGES = {
    "save",
    "create",
    "bulk_create",
    "get_or_create",
    "update_or_create",
    "update",
    "delete",
    "bulk_update",
}


def services() -> Iterator[tuple[Module, Function]]:
    """Public functions of the services of apps, and of the one of the jobs."""
    for module in modules():
        if module.is_ours and ("/services/" in module.name or module.name.endswith("/services.py")):
            yield from ((module, f) for f in module.tree.body if _is_public(f))


def takes_names_only(function: Function) -> bool:
    """Whether a service that acts for somebody takes everything by name."""
    places = [*function.args.posonlyargs, *function.args.args]
    return not places


def acts_for_somebody(function: Function) -> bool:
    every = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return any(argument.arg == "actor" for argument in every) and any(
        isinstance(one, ast.Attribute) and one.attr == "atomic" for one in function.decorator_list
    )


def is_task(function: Function) -> bool:
    """Decorated with the house's `task(...)`, alone or below `periodic`."""
    called = (one.func for one in function.decorator_list if isinstance(one, ast.Call))
    return any(isinstance(name, ast.Name) and name.id == "task" for name in called)


def body_lines(function: Function) -> int:
    """Lines of the body without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def _is_public(node: ast.AST) -> bool:
    return isinstance(node, Function) and not node.name.startswith("_")


def test_services_take_everything_by_name():
    acting = [(m, f) for m, f in services() if acts_for_somebody(f)]
    assert len(acting) > 20
    assert [f"{m.name}:{f.name}" for m, f in acting if not takes_names_only(f)] == []


def test_every_service_says_what_it_does():
    assert [f"{m.name}:{f.name}" for m, f in services() if not ast.get_docstring(f)] == []


def test_tasks_are_short():
    tasks = [
        (m, f) for m in modules() if m.name.endswith("/tasks.py") for f in functions(m.tree) if is_task(f)
    ]
    assert len(tasks) > 5
    assert {f"{m.name}:{f.name}": body_lines(f) for m, f in tasks if body_lines(f) > LONGEST_TASK} == {}


def test_faces_write_through_services_only():
    """No face calls a manager or a row to change a table."""
    found = []
    for module in modules():
        if "/faces/" not in module.name or module.name.startswith("tests/"):
            continue
        found += [f"{module.name}:{line}" for line in orm_writes(module)]
    assert found == []


def orm_writes(module: Module) -> list[int]:
    """Lines that call a changing method on `X.objects...` or on `form.save`'s like."""
    return [
        node.lineno
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in _CHANGES
        and (".objects" in ast.unparse(node.func) or node.func.attr in ("save", "bulk_create"))
    ]


def test_the_rules_bite():
    probe = module_of(
        "@transaction.atomic\ndef send(actor, story_id):\n    pass\n\n"
        "@task('x')\ndef long():\n    a()\n    b()\n    c()\n    d()\n    e()\n    f()\n"
    )
    send, long = (node for node in probe.tree.body)
    assert acts_for_somebody(send) and not takes_names_only(send)
    assert is_task(long) and body_lines(long) > LONGEST_TASK
    assert orm_writes(module_of("Story.objects.filter(pk=1).update(x=1)")) == [1]
    assert orm_writes(module_of("words.update(x=1)")) == []
