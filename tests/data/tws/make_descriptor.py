#!/usr/bin/env python3
"""
Makes protobuf.json (a descriptor for protobufjs) and messages.json (the ids, and since when each message is protobuf) from the fact sheet
tws-api.md, which lies in the folder that TIDEGATE_REFERENCE names. With --check it only compares, and ends with 1 on a difference.
"""

import json
import os
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCALARS = {"str": "string", "i32": "int32", "i64": "int64", "dbl": "double", "bool": "bool"}


def section(sheet: str, number: int) -> str:
    """The text of one numbered section."""
    found = re.search(rf"^## {number}\. .*?(?=^## |\Z)", sheet, re.MULTILINE | re.DOTALL)
    if not found:
        raise SystemExit(f"The sheet has no section {number}.")
    return found.group()


def rows(text: str) -> list[list[str]]:
    """The cells of all table rows, without heads and rules."""
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    return [cells for cells in lines if not set("".join(cells)) <= set("- ") and cells[0] not in ("id", "≥")]


def numbers(text: str) -> list[int]:
    """All numbers of a text outside parentheses, ranges written out."""
    found = re.findall(r"\d+(?:–\d+)?", re.sub(r"\([^)]*\)", "", text))
    return [n for one in found for n in range(int(one.split("–")[0]), int(one.split("–")[-1]) + 1)]


# --- messages and their fields ----------------------------------------------------------------------------------------


def read_messages(sheet: str) -> dict[str, dict]:
    """Message → protobufjs type, in the order of names."""
    found = {}
    for name, fields in re.findall(r"^- `(\w+)`: (.*)$", section(sheet, 7), re.MULTILINE):
        found[name] = {"fields": {} if fields == "(no fields)" else dict(field(part, name) for part in fields.split(", "))}
    for name, message in found.items():
        unique([f["id"] for f in message["fields"].values()], name)
        for one in message["fields"].values():
            if one["type"] not in found and one["type"] not in SCALARS.values():
                raise SystemExit(f"{name} names {one['type']}, which is no message.")
        explicit = [n for n, f in message["fields"].items() if f.get("options")]
        if explicit:
            message["oneofs"] = {f"_{n}": {"oneof": [n]} for n in explicit}
    return dict(sorted(found.items()))


def field(text: str, message: str) -> tuple[str, dict]:
    parts = re.fullmatch(r"(\d+) (\w+):(\[?)(\w+)(\]?)", text)
    if not parts:
        raise SystemExit(f"{message} has a field that cannot be read: {text}")
    number, name, many, kind, _ = parts.groups()
    if kind == "map":
        return name, {"keyType": "string", "type": "string", "id": int(number)}
    one = {"type": SCALARS.get(kind, kind), "id": int(number)}
    if many:
        return name, {"rule": "repeated", **one}
    return name, {**one, "options": {"proto3_optional": True}} if kind in SCALARS else one


def unique(ids: list[int], where: str) -> None:
    if len(set(ids)) != len(ids):
        raise SystemExit(f"{where} has a number twice.")


# --- ids ------------------------------------------------------------------------------------------------------------


def read_switches(sheet: str) -> dict[str, dict[int, int]]:
    """Direction → id → the server version from which the message is protobuf."""
    found: dict[str, dict[int, int]] = {"out": {}, "in": {}}
    for versions, *cells in rows(section(sheet, 4)):
        for direction, cell in zip(found, cells):
            ids, since = numbers(cell), numbers(versions)
            # Two versions with two ids: one each.
            for place, one in enumerate(ids):
                found[direction][one] = since[place] if len(since) == len(ids) else since[0]
    return found


def read_ids(sheet: str, messages: dict[str, dict]) -> list[dict]:
    switches = read_switches(sheet)
    outgoing, incoming = section(sheet, 5).split("\nIncoming", 1)
    table = []
    for direction, text in (("out", outgoing), ("in", incoming)):
        part = []
        for ids, names, versions, pb in rows(text):
            part += one_row(direction, numbers(ids), names, versions, pb, messages, switches[direction])
        unique([entry["id"] for entry in part], direction)
        if lost := switches[direction].keys() - {entry["id"] for entry in part}:
            raise SystemExit(f"Switched to protobuf, but no message ({direction}): {sorted(lost)}")
        table += sorted(part, key=lambda entry: entry["id"])
    return table


def one_row(direction: str, ids: list[int], names: str, versions: str, pb: str, messages: dict, switches: dict) -> list[dict]:
    count = len(ids)
    parts = spread(re.split(r" / |, ", names), count, names)
    full = parts_named(parts)
    protobufs = protobuf_names(spread_protobuf(pb, count), full, direction, messages)
    if " " in full[0]: # a family with no names of its own
        full = [message[0].lower() + message[1:] for message in protobufs]
    found = []
    for place, (number, name, text) in enumerate(zip(ids, full, spread(versions.split(" / "), count, versions))):
        until = re.match(r"(\d+) \(≤(\d+)\)", text)
        version = re.match(r"\d+", text)
        since = re.search(r"\(≥(\d+)\)", parts[place])
        message = protobufs[place]
        if (message is None) != (number not in switches):
            raise SystemExit(f"{direction} {number} {name}: message {message}, but protobuf since {switches.get(number)}.")
        found.append({
            "direction": direction,
            "id": number,
            "name": name,
            "since": int(since.group(1)) if since else switches.get(number) if switches.get(number, 0) > 213 else None,
            "textVersion": int(version.group()) if version else None,
            "textVersionUntil": int(until.group(2)) if until else None,
            "protobuf": message,
            "protobufSince": switches.get(number),
        })
    return found


def spread(parts: list[str], count: int, whole: str) -> list[str]:
    """One part for each id; a single part stands for all."""
    parts = parts * count if len(parts) == 1 else parts
    if len(parts) != count:
        raise SystemExit(f"{count} ids, but: {whole}")
    return parts


def parts_named(parts: list[str]) -> list[str]:
    """Full names: `cancel` cancels what stands before it, a part with a capital continues what stands before it."""
    names: list[str] = []
    for part in parts:
        name = re.sub(r" \([^)]*\)", "", part)
        if name == "cancel":
            before = re.sub(r"^req", "", names[-1])
            name = "cancel" + before[0].upper() + before[1:]
        elif name[0].isupper():
            name = re.sub(r"Request$", "", names[-1]) + name
        names.append(name)
    return names


def spread_protobuf(text: str, count: int) -> list[str]:
    """Names of messages; `…` and an empty place mean: follow from the name."""
    parts = [] if text.endswith("…") and "/" not in text else text.split(" / ")
    return parts * count if len(parts) == 1 else [*parts, *[""] * (count - len(parts))]


def protobuf_names(given: list[str], names: list[str], direction: str, messages: dict) -> list[str | None]:
    found: list[str | None] = []
    for text, name in zip(given, names):
        if text in ("none", "(none)"):
            found.append(None)
            continue
        plain = name[3:] if name.startswith("req") else name[0].upper() + name[1:]
        follows = plain if direction == "in" or name.startswith("cancel") else plain + "Request"
        named = text if text and text != "…" else None
        found.append(named or (follows if follows in messages else None))
    return found


# --- writing ----------------------------------------------------------------------------------------------------------


def lines(head: str, entries: list[str], tail: str) -> str:
    return head + ",\n".join(entries) + tail


def main() -> int:
    folder = os.environ.get("TIDEGATE_REFERENCE")
    if not folder:
        raise SystemExit("TIDEGATE_REFERENCE names no folder.")
    sheet = (Path(folder) / "tws-api.md").read_text(encoding="utf-8")
    messages = read_messages(sheet)
    table = read_ids(sheet, messages)
    one = [f"  {json.dumps(name)}: {json.dumps(message)}" for name, message in messages.items()]
    made = {
        "protobuf.json": lines('{"nested": {"protobuf": {"nested": {\n', one, "\n}}}}\n"),
        "messages.json": lines("[\n", ["  " + json.dumps(entry) for entry in table], "\n]\n"),
    }
    different = [name for name, text in made.items() if not (HERE / name).exists() or (HERE / name).read_text(encoding="utf-8") != text]
    if "--check" not in sys.argv:
        for name in different:
            (HERE / name).write_text(made[name], encoding="utf-8")
    fields = sum(len(message["fields"]) for message in messages.values())
    used = {entry["protobuf"] for entry in table} - {None}
    print(f"{len(messages)} messages, {fields} fields; {len(table)} ids, {len(used)} messages with an id")
    print(f"named without fields: {sorted(used - messages.keys())}; differs: {different or 'nothing'}")
    return 1 if different and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
