"""Writes dateutil-cases.json: weekly meetings across clock changes, computed by python-dateutil (Debian's python3-dateutil).

    python3 test/local/calendar/dateutil-cases.py > test/local/calendar/dateutil-cases.json
"""
import itertools
import json
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

ZONES = ["Europe/Kyiv", "Europe/Moscow", "America/New_York", "Asia/Almaty", "Asia/Tbilisi", "Australia/Lord_Howe"]
RULES = [
    "FREQ=WEEKLY;COUNT=8",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=SU;COUNT=12",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=10",
    "FREQ=MONTHLY;BYDAY=-1FR;COUNT=5",
    "FREQ=DAILY;INTERVAL=3;COUNT=15",
]
STARTS = ["2026-03-17T10:30:00", "2026-10-15T18:00:00", "2027-03-02T09:15:00"]


def instants(zone, rule, start):
    """Occurrences by the wall clock, as instants in UTC; none of these starts falls into a gap or a doubled hour."""
    walls = rrulestr("RRULE:" + rule, dtstart=datetime.fromisoformat(start))
    stamps = (wall.replace(tzinfo=ZoneInfo(zone)).astimezone(timezone.utc) for wall in walls)
    return [stamp.strftime("%Y%m%dT%H%M%SZ") for stamp in stamps]


cases = [[zone, rule, start, instants(zone, rule, start)] for zone, rule, start in itertools.product(ZONES, RULES, STARTS)]
print("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]")
