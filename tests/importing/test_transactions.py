"""Writing is cut into short transactions, and done again when others were in the way."""

import pytest
from django.db import IntegrityError, OperationalError, connection

from statements.importing import transactions
from statements.importing.transactions import ShortTransactions, Stopped
from statements.models import Report

pytestmark = pytest.mark.django_db(transaction=True)


class Work:
    """Writes a report for each item; `faults` are raised, one after the other, at the item they are for."""

    def __init__(self, **faults: list[Exception]):
        self.faults, self.forgot, self.ended, self.begun = faults, 0, 0, []

    def begin(self, items):
        self.begun.append("".join(items))

    def write(self, item):
        if self.faults.get(item):
            raise self.faults[item].pop(0)
        Report.objects.create(title=item)
        return f"{item} written"

    def end(self):
        self.ended += 1

    def refuse(self, item, fault):
        return f"{item} refused: {fault}"

    def forget(self):
        self.forgot += 1


def written(work: Work, items: str, **more) -> list[str]:
    return ShortTransactions(work, sleep=lambda seconds: None, **more).write(items)


def titles() -> str:
    return "".join(sorted(Report.objects.values_list("title", flat=True)))


def test_what_fits_into_the_time_is_one_transaction():
    work = Work()
    assert written(work, "abc") == ["a written", "b written", "c written"]
    assert (work.begun, work.ended) == (["abc"], 1)


def test_when_the_time_is_up_the_next_one_begins(monkeypatch):
    monkeypatch.setattr(transactions, "SECONDS", -1)
    work = Work()
    written(work, "abc")
    assert work.begun == ["abc", "bc", "c"]
    assert titles() == "abc"


def test_a_locked_database_is_tried_again_with_what_was_rolled_back():
    work = Work(c=[OperationalError("database is locked"), OperationalError("deadlock detected")])
    assert written(work, "abcd") == [f"{item} written" for item in "abcd"]
    assert work.forgot >= 1
    assert titles() == "abcd"


def test_an_item_that_only_fails_at_the_end_of_its_transaction_is_refused_alone():
    work = Work(c=[IntegrityError("a rule") for _ in range(9)])
    done = written(work, "abcd")
    assert done == ["a written", "b written", "c refused: a rule", "d written"]
    assert titles() == "abd"


def test_a_database_that_takes_nothing_stops_the_run():
    with pytest.raises(Stopped, match="The database did not take it: disk is full."):
        written(Work(a=[OperationalError("disk is full") for _ in range(20)]), "ab")
    assert titles() == ""


def test_a_dry_run_tries_everything_and_keeps_nothing():
    work = Work()
    assert written(work, "ab", dry_run=True) == ["a written", "b written"]
    assert titles() == ""
    assert work.forgot == 1


@pytest.mark.engine("sqlite")
def test_between_two_transactions_others_get_their_turn(monkeypatch):
    monkeypatch.setattr(transactions, "SECONDS", -1)
    slept = []
    ShortTransactions(Work(), sleep=slept.append).write("abc")
    assert len(slept) == 2
    assert all(0 < seconds < 1 for seconds in slept)


@pytest.mark.engine("postgresql")
def test_imports_take_turns(meanwhile):
    from django.db import transaction

    with transaction.atomic():
        transactions._take_turns()
        colleague = meanwhile(lambda: written(Work(), "a"))
        assert not colleague.done()
        assert titles() == ""
    assert colleague.result() == ["a written"]


@pytest.mark.engine("postgresql")
def test_what_writes_in_many_transactions_has_one_turn_and_gives_it_back(meanwhile):
    with transactions.one_at_a_time():
        colleague = meanwhile(lambda: written(Work(), "a"))
        assert not colleague.done()
    assert colleague.result() == ["a written"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'")
        assert cursor.fetchone() == (0,)
