"""Fetches a statement with the public package ibflex and reads it with the package's own types.

usage: fetch_with_ibflex.py BASE TOKEN QUERY

Prints the accounts with the number of their trades. Exit code 1 when the package meets an answer that it does not understand.
"""
import sys

from ibflex import client, parser


def main(base, token, query):
    client.REQUEST_URL = base + "SendRequest"
    body = client.download(token, query)
    for statement in parser.parse(body).FlexStatements:
        print(f"ACCOUNT {statement.accountId} {statement.fromDate} {statement.toDate} {len(statement.Trades)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
