"""The words of the extractor, the graph and the API: one enumeration per closed list of the annotation guide."""

from enum import StrEnum


class PartyKind(StrEnum):
    """Node label of whoever can meet or speak."""

    PERSON = "Person"
    COUNTRY = "Country"
    ORGANIZATION = "Organization"


class Status(StrEnum):
    """Whether a meeting took place, as of the article's date."""

    HELD = "held"
    PLANNED = "planned"
    INVITED = "invited"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"
    NOT_HELD = "not_held"
    RUMOURED = "rumoured"
    HYPOTHETICAL = "hypothetical"


class Medium(StrEnum):
    """How the parties were in contact."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"
    LETTER = "letter"
    ENCOUNTER = "encounter"


class Format(StrEnum):
    """Shape of a meeting; counts sides, not persons. Only the first three make pairs that met."""

    BILATERAL = "bilateral"
    TRILATERAL = "trilateral"
    MULTILATERAL = "multilateral"
    SUMMIT = "summit"
    PROCESS = "process"


class Role(StrEnum):
    """What a participant was to the meeting."""

    PARTICIPANT = "participant"
    HOST = "host"
    VISITOR = "visitor"


class StatementKind(StrEnum):
    """Between quotation marks, or as a reported clause."""

    DIRECT = "direct"
    INDIRECT = "indirect"


class Precision(StrEnum):
    """Grain of the interval that the text supports, finest first."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    UNKNOWN = "unknown"


class DateBasis(StrEnum):
    """What an interval rests on, strongest first."""

    EXPLICIT = "explicit"  # "26 December 2023"
    WEEKDAY = "weekday"  # "on Tuesday", counted from the publication day
    RELATIVE = "relative"  # "last month", "three days ago"
    PARTIAL = "partial"  # "in September", year taken from the publication day
    CONTEXT = "context"  # no words of its own: taken from the occasion told around it
    PUBLICATION = "publication"  # no words at all: news of the publication day
    NONE = "none"
