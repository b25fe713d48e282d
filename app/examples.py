"""One example answer for each operation of the published API; the tests hold them against the models."""

from typing import Any

Json = dict[str, Any]


def example(value: Any) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route whose good answer looks like this, with the shape of its errors."""
    return {
        200: {"content": {"application/json": {"example": value}}},
        "default": {
            "description": "An error (RFC 9457)",
            "content": {"application/problem+json": {"example": PROBLEM}},
        },
    }


def list_of(item: Json) -> Json:
    """A list that holds one item."""
    return {
        "interval": {"start": "2023-12-01", "end": "2023-12-31"},
        "total": {"value": 1, "relation": "eq"},
        "truncated": False,
        "items": [item],
    }


def page_of(item: Json) -> Json:
    """A page that holds one item."""
    return list_of(item) | {"published": None, "cursor": None, "next_url": None}


PROBLEM = {
    "type": "about:blank",
    "title": "Not found",
    "status": 404,
    "detail": "There is no meeting meeting:none.",
    "instance": "/v1/meetings/meeting:none",
}
_ARMENIA = {"id": "Q399", "name": "Armenia", "kind": "Country", "code": "AM"}
_AZERBAIJAN = {"id": "Q227", "name": "Azerbaijan", "kind": "Country", "code": "AZ"}
_RUSSIA = {"id": "Q159", "name": "Russia", "kind": "Country", "code": "RU"}
_PASHINYAN = {
    "id": "Q7035479",
    "name": "Nikol Pashinyan",
    "kind": "Person",
    "office": "prime minister of Armenia",
    "country": _ARMENIA,
}
_ALIYEV = {
    "id": "Q57371",
    "name": "Ilham Aliyev",
    "kind": "Person",
    "office": "president of Azerbaijan",
    "country": _AZERBAIJAN,
}
_PESKOV = {"id": "Q4351402", "name": "Dmitry Peskov", "kind": "Person", "office": "spokesperson", "country": _RUSSIA}
_DAY = {
    "start": "2023-12-26",
    "end": "2023-12-26",
    "precision": "day",
    "basis": "weekday",
    "words": "on Tuesday",
    "inferred": False,
}
_SENTENCE = (
    "Prime Minister Nikol Pashinyan and President Ilham Aliyev of Azerbaijan on Tuesday discussed the peace process."
)
_ARTICLE = {"id": "5d9f", "title": "", "outlet": "Gazette", "url": "https://news.example/1", "published": "2023-12-26"}
_EVIDENCE = {
    "claim": "claim:3f9c",
    "stance": "supports",
    "sentence": _SENTENCE,
    "start": 0,
    "end": 97,
    "status": "held",
    "attributed_to": None,
    "rule": "discuss",
    "extractor": "0.1.0",
    "article": _ARTICLE,
}
MEETING: Json = {
    "id": "meeting:3f9c",
    "title": "Nikol Pashinyan – Ilham Aliyev",
    "date": _DAY,
    "status": "held",
    "medium": "in_person",
    "format": "bilateral",
    "participants": [_PASHINYAN | {"side": 0, "role": "participant"}, _ALIYEV | {"side": 1, "role": "participant"}],
    "mediators": [],
    "unmediated": True,
    "hosts": [],
    "absent": [],
    "place": {"id": "Q656", "name": "Saint Petersburg", "country": _RUSSIA},
    "part_of": {"id": None, "title": "CIS summit"},
    "moved_to": None,
    "pairs": [["Q57371", "Q7035479"]],
    "sources": 1,
    "outlets": 1,
    "claims": 2,
    "confidence": 0.9,
    "conflicts": [],
    "changed": "2023-12-27T08:00:00Z",
    "evidence": [_EVIDENCE],
}
STATEMENT: Json = {
    "id": "statement:77aa",
    "kind": "direct",
    "text": "They are ready to conclude peace negotiations",
    "speakers": [_PESKOV],
    "to": "Channel One",
    "date": _DAY | {"basis": "publication", "words": "", "inferred": True},
    "about": [_ARMENIA],
    "sources": 1,
    "outlets": 1,
    "confidence": 0.9,
    "changed": "2023-12-27T08:00:00Z",
    "evidence": [_EVIDENCE],
}
PAIR: Json = {
    "a": _ALIYEV,
    "b": _PASHINYAN,
    "meetings": 1,
    "first": "2023-12-26",
    "last": "2023-12-26",
    "ids": ["meeting:3f9c"],
}
_PAIR_MEETING = {
    "meeting": "meeting:3f9c",
    "start": "2023-12-26",
    "end": "2023-12-26",
    "precision": "day",
    "place": "Saint Petersburg",
    "medium": "in_person",
    "sources": 1,
}
HISTORY: Json = {
    "a": {"id": "Q57371", "name": "Ilham Aliyev", "kind": "Person", "code": None},
    "b": {"id": "Q7035479", "name": "Nikol Pashinyan", "kind": "Person", "code": None},
    "meetings": [_PAIR_MEETING],
    "first": _PAIR_MEETING,
    "last": _PAIR_MEETING,
    "gaps": [],
    "both_attended": [
        {
            "meeting": "meeting:91c0",
            "title": "CIS summit",
            "start": "2023-12-26",
            "end": "2023-12-26",
            "format": "summit",
        }
    ],
}
HIT: Json = {
    "id": "Q7035479",
    "name": "Nikol Pashinyan",
    "kind": "Person",
    "type": None,
    "country": _ARMENIA,
    "matched": "Nikol Pashinyan",
    "facts": 3,
    "mentions": 1,
}
ENTITY: Json = {
    "id": "Q7035479",
    "name": "Nikol Pashinyan",
    "kind": "Person",
    "names": ["Nikol Pashinyan", "Նիկոլ Փաշինյան"],
    "type": None,
    "code": None,
    "country": _ARMENIA,
    "known": True,
    "offices": [
        {"id": "Q946290", "name": "prime minister of Armenia", "of": _ARMENIA, "start": "2018-05-08", "end": None}
    ],
    "memberships": [],
    "counts": {"meetings": 3, "met": 2, "mediated": 0, "statements": 0, "hosted_here": 0, "articles": 1},
}
ARTICLE: Json = {
    "id": "5d9f",
    "title": "",
    "text": _SENTENCE,
    "language": "en",
    "published": "2023-12-26",
    "outlet": "Gazette",
    "url": "https://news.example/1",
    "outlets": ["Gazette"],
    "urls": ["https://news.example/1"],
    "extractor": "0.1.0",
    "read_at": "2023-12-27T08:00:00Z",
    "cluster": "5d9f",
    "claims": [
        {
            "id": "claim:3f9c",
            "kind": "meeting",
            "sentence": _SENTENCE,
            "start": 0,
            "end": 97,
            "facts": ["meeting:3f9c"],
        }
    ],
    "mentions": [{"id": "Q7035479", "name": "Nikol Pashinyan", "kind": "Person", "count": 2}],
}
CLAIM: Json = {
    "id": "claim:3f9c",
    "kind": "meeting",
    "status": "held",
    "medium": "in_person",
    "rule": "discuss",
    "confidence": 0.9,
    "extractor": "0.1.0",
    "date_start": "2023-12-26",
    "date_end": "2023-12-26",
    "attributed_to": None,
    "sentence": _SENTENCE,
    "start": 0,
    "end": 97,
    "before": "",
    "after": "",
    "article": _ARTICLE,
    "facts": [{"id": "meeting:3f9c", "kind": "meeting", "stance": "supports"}],
}
NETWORK: Json = {
    "nodes": [_PASHINYAN, _ALIYEV],
    "edges": [
        {
            "source": "Q7035479",
            "target": "Q57371",
            "kind": "met",
            "count": 1,
            "first": "2023-12-26",
            "last": "2023-12-26",
        }
    ],
    "truncated": False,
}
PATH: Json = {
    "interval": None,
    "prefer": "shortest",
    "path": {
        "nodes": [_PASHINYAN, _ALIYEV],
        "meetings": [
            {"meeting": "meeting:3f9c", "start": "2023-12-26", "end": "2023-12-26", "place": "Saint Petersburg"}
        ],
    },
}
CONTACT: Json = {
    "contact": _PASHINYAN,
    "with_party": 1,
    "with_other": 2,
    "last_with_party": "2023-12-26",
    "last_with_other": "2023-10-05",
}
BUCKET: Json = {"start": "2023-12-01", "meetings": 5, "coarser": 1}
CHANGES: Json = {
    "since": 6,
    "revision": 7,
    "truncated": False,
    "next_url": None,
    "items": [
        {
            "id": "meeting:3f9c",
            "kind": "meeting",
            "revision": 7,
            "changed": "2023-12-27T08:00:00Z",
            "to": None,
            "removed": False,
        }
    ],
}
SCHEMA: Json = {"revision": 7, "items": [{"of": "node", "name": "Meeting", "number": 6}]}
CYPHER: Json = {"columns": ["name"], "rows": [["Armenia"]], "truncated": "", "seconds": 0.01}
QUERY: Json = {
    "name": "revision",
    "purpose": "How many transactions have changed the graph, and when the last one did.",
    "cypher": "MATCH (l:Ledger {id: 'ledger'})\nRETURN l.revision AS revision, l.changed AS changed",
    "parameters": [],
}
ANSWER: Json = {
    "question": "who met whom in December 2023",
    "understood": {
        "intent": "pairs",
        "interval": {"start": "2023-12-01", "end": "2023-12-31"},
        "time_words": "December 2023",
    },
    "address": "/v1/pairs?from=2023-12-01&to=2023-12-31",
    "summary": "1 pair met.",
    "queries": [{"name": QUERY["name"], "cypher": QUERY["cypher"], "parameters": {}}],
    "total": 1,
    "truncated": False,
    "pairs": [PAIR],
    "meetings": [MEETING],
    "statements": [],
    "contacts": [],
    "path": None,
}
