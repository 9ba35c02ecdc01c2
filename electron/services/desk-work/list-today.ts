import type { Reader } from '../../../db/connection.ts'
import * as contacts from '../../../db/repositories/contacts.ts'
import type { Caller } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import { addDays } from '../../../shared/dates/plain-date.ts'
import { type WorkList, type WorkRow, workGroups } from '../../../shared/model/work.ts'
import { type Cents, sumCents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import { signedIn } from '../signed-in.ts'
import { ownRows } from './own-rows.ts'
import { comingRow, isDue, isOverdue, type PlainWorkRow } from './plan-rows.ts'
import { marksOf, workers } from './row-marks.ts'
import { DAYS_AHEAD, type WorkFacts, workFacts } from './work-facts.ts'

/** The day's work by groups, from facts alone, with what was put off beside it. Source: screen S2. */
export function listToday(desk: Desk, caller: Caller): Answer<WorkList> {
  return done(workList(desk, desk.store.reader, caller))
}

/** The same inside a transaction. */
export function workList(desk: Desk, reader: Reader, caller: Caller): WorkList {
  const facts = workFacts(reader, desk.today())
  const { on } = facts
  const marked = marksOf(reader, on)
  const rows = ownRows(reader, facts, signedIn(caller)).map(marked)
  const shown = rows.filter(({ snoozedUntil, doneBy }) => snoozedUntil === null && doneBy === null)
  return {
    on,
    groups: workGroups.map((group) => groupOf(group, shown)).filter((group) => group.rows.length > 0),
    snoozed: rows.filter(({ snoozedUntil, doneBy }) => snoozedUntil !== null && doneBy === null),
    doneRows: rows.filter(({ doneBy }) => doneBy !== null),
    people: workers(reader),
    coming: comingRows(facts).map(marked),
    sums: sumsOf(facts),
    done: { payments: facts.taken.receipts, talks: contacts.countOn(reader, on) },
  }
}

function groupOf(group: WorkRow['group'], all: readonly WorkRow[]): WorkList['groups'][number] {
  const rows = all.filter((row) => row.group === group).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return { group, rows, total: sumCents(rows.map(({ amount }) => amount).filter((amount) => amount !== null)) }
}

function comingRows({ plans, on }: WorkFacts): readonly PlainWorkRow[] {
  const last = addDays(on, DAYS_AHEAD)
  return plans
    .flatMap((work) => work.demands.map((demand) => ({ demand, work })))
    .filter(({ demand }) => !isDue(demand, on) && demand.contractOn > on && demand.contractOn <= last)
    .map(({ demand, work }) => comingRow(demand, work, on))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** Sums count every plan, work that was put off among it. */
function sumsOf({ plans, taken, on }: WorkFacts): WorkList['sums'] {
  const demands = plans.flatMap((plan) => plan.demands)
  const lastOfWeek = addDays(on, DAYS_AHEAD - 1)
  const sum = (of: typeof demands): Cents => sumCents(of.map(({ left }) => left))
  return {
    dueToday: sum(demands.filter((demand) => isDue(demand, on))),
    collected: taken.collected,
    overdue: sum(demands.filter((demand) => isOverdue(demand, on))),
    thisWeek: sum(
      demands.filter((demand) => isDue(demand, on) || (demand.contractOn > on && demand.contractOn <= lastOfWeek)),
    ),
  }
}
