#!/usr/bin/python3
"""Fetches a Flex statement over HTTP. It knows the service from the broker's public guide and shares no code with the simulator.

usage: flex_client.py BASE TOKEN QUERY FILE [NAME=VALUE ...]

BASE is the address to which SendRequest and GetStatement are added; NAME=VALUE are more parameters of the request, such as p=30.
Prints a line for each answer. Exit code 0 when the statement lies in FILE, 1 when the service refused, 2 for wrong use, 3 when an answer
is none.
"""
import sys
import time
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree
from datetime import datetime
from zoneinfo import ZoneInfo

PAUSE_SECONDS = 1.1
LOOKS_MAX = 8
TRY_AGAIN = {"1009", "1019"}
NEW_YORK = ZoneInfo("America/New_York")


class Refused(Exception):
    pass


def call(address, **parameters):
    """One call; gives status of HTTP, type of the content, and the body."""
    request = urllib.request.Request(
        f"{address}?{urllib.parse.urlencode(parameters)}", headers={"User-Agent": "Python/3"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.status, answer.headers.get_content_type(), answer.read()


def envelope(body):
    """The members of a short answer; None for a statement."""
    root = ElementTree.fromstring(body)
    if root.tag == "FlexQueryResponse":
        return None
    if root.tag != "FlexStatementResponse":
        raise ValueError(f"root element {root.tag}")
    stamp, zone = root.attrib["timestamp"].rsplit(" ", 1)
    moment = datetime.strptime(stamp, "%d %B, %Y %I:%M %p").replace(tzinfo=NEW_YORK)
    if moment.tzname() != zone:
        raise ValueError(f"timestamp {root.attrib['timestamp']} in the zone {moment.tzname()}")
    members = {child.tag: child.text or "" for child in root}
    if members["Status"] not in ("Success", "Warn", "Fail"):
        raise ValueError(f"status {members['Status']}")
    return members


def look_until_there(address, token, reference):
    for _ in range(LOOKS_MAX):
        time.sleep(PAUSE_SECONDS)
        status, kind, body = call(address, t=token, q=reference, v=3)
        members = envelope(body)
        if members is None:
            print(f"STATEMENT {status} {kind} {len(body)}")
            return body
        print(f"{members['Status']} {members['ErrorCode']} {members['ErrorMessage']}")
        if members["ErrorCode"] not in TRY_AGAIN:
            raise Refused(members["ErrorCode"])
    raise Refused("still not there")


def main(base, token, query, file, *more):
    parameters = dict(item.split("=", 1) for item in more)
    status, kind, body = call(base + "SendRequest", t=token, q=query, v=3, **parameters)
    if (status, kind) != (200, "text/xml"):
        raise ValueError(f"HTTP {status} {kind}")
    members = envelope(body)
    if members is None:
        raise ValueError("a statement in answer to SendRequest")
    if members["Status"] != "Success":
        print(f"{members['Status']} {members['ErrorCode']} {members['ErrorMessage']}")
        raise Refused(members["ErrorCode"])
    print(f"REFERENCE {members['ReferenceCode']} {members['Url']}")
    statement = look_until_there(members["Url"], token, members["ReferenceCode"])
    with open(file, "wb") as out:
        out.write(statement)
    for part in ElementTree.fromstring(statement).iter("FlexStatement"):
        print(f"ACCOUNT {part.attrib['accountId']} {part.attrib['fromDate']} {part.attrib['toDate']}")


if __name__ == "__main__":
    if len(sys.argv) < 5:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    try:
        main(*sys.argv[1:])
    except Refused as refused:
        print(f"REFUSED {refused}")
        sys.exit(1)
    except (ValueError, KeyError, ElementTree.ParseError) as fault:
        print(f"NO ANSWER {fault}")
        sys.exit(3)
