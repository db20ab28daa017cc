"""What the test does to a Spark application from outside: its processes, and what its event log tells."""

import json
import os
import signal
import time
from pathlib import Path

# The first half second of a child is its start; after so many seconds of CPU it is reading articles.
BUSY_SECONDS = 1.0


def children(pid: int) -> list[int]:
    """The processes below a process, at any depth."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            # "pid (name) state ppid …": the name may hold anything, also brackets.
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
    found, level = [], [pid]
    while level:
        level = [child for child, parent in parents.items() if parent in level]
        found += level
    return found


def command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return ""


def cpu_seconds(pid: int) -> float:
    try:
        user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
    except (FileNotFoundError, ProcessLookupError):
        return 0.0


def vanban_children(pid: int) -> list[int]:
    return [child for child in children(pid) if "/env/bin/node" in command_line(child).split(" ")[0]]


def kill_busy_executor(application: int, out: Path, after_tasks: int, seconds: float) -> list[int]:
    """Waits until so many tasks have written their part and an executor is in the middle of the next, and kills that
    executor at once (SIGKILL). Returns the vanban processes that were at work under it."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        time.sleep(0.2)
        if len(list(out.glob("lines/_temporary/0/task_*"))) < after_tasks:
            continue
        for executor in children(application):
            if "CoarseGrainedExecutorBackend" not in command_line(executor):
                continue
            busy = [child for child in vanban_children(executor) if cpu_seconds(child) >= BUSY_SECONDS]
            if busy:
                os.kill(executor, signal.SIGKILL)
                return busy
    raise TimeoutError("no executor was seen at work")


def gone(processes: list[int], seconds: float) -> bool:
    """Whether the processes end within so many seconds."""
    deadline = time.monotonic() + seconds
    while any(command_line(process) for process in processes):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.2)
    return True


def events(log_folder: Path, name: str) -> list[dict]:
    """The events of that name in the log of the one application that wrote there."""
    found = []
    for log in log_folder.rglob("events_*"):
        with log.open(encoding="utf-8") as lines:
            found += [event for line in lines if (event := json.loads(line))["Event"] == name]
    return found
