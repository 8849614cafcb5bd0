"""A service of several processes, as tests look at it."""

import time

import psutil


def until(condition, seconds):
    """Wait for something to come true; what the condition gives."""
    for _ in range(100 * seconds):
        if found := condition():
            return found
        time.sleep(0.01)
    raise AssertionError(condition)


def workers(service):
    """The processes that serve; Neo4j may be a child of the first one too."""
    children = psutil.Process(service.process.pid).children()
    return {each.pid for each in children if "spawn_main" in command_of(each)}


def command_of(process):
    """Its command line; nothing of one that has just died."""
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""
