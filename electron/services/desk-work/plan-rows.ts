import type { OpenDemand } from '../../../db/repositories/open-demands.ts'
import { daysBetween, type PlainDate } from '../../../shared/dates/plain-date.ts'
import type { ContactLog, NextStep, PaymentMark, WorkGroup, WorkRow, WorkWhat } from '../../../shared/model/work.ts'
import { type Cents, sumCents } from '../../../shared/money/cents.ts'
import { newestPromise } from './promise-states.ts'
import type { PlanWork } from './work-facts.ts'

/** What is about a plan, before it is known whether it was put off. */
export type PlainWorkRow = Omit<WorkRow, 'snoozedUntil' | 'owner' | 'doneBy' | 'isConfidentialPhone'>

/** Is a demand overdue: are its contract date and the day by which the money is expected both over? */
export function isOverdue({ contractOn, payableOn }: OpenDemand, on: PlainDate): boolean {
  return contractOn < on && payableOn < on
}

/** Does a demand fall due on the day: by contract, or by the rule that moves it over days off? */
export function isDue({ contractOn, payableOn }: OpenDemand, on: PlainDate): boolean {
  const [first, last] = contractOn < payableOn ? [contractOn, payableOn] : [payableOn, contractOn]
  return first <= on && on <= last
}

/** The rows of a plan on a day: what is overdue, what falls due, and a call that was promised. */
export function planRows(work: PlanWork, on: PlainDate): readonly PlainWorkRow[] {
  const { demands } = work
  const overdue = demands.filter((demand) => isOverdue(demand, on))
  const due = demands.filter((demand) => isDue(demand, on))
  const [first] = demands
  if (first === undefined) return []
  const late = overdueRow(overdue, work, on)
  const call = late === null ? callRow(first, work, on) : null
  return [late, dueRow(due, work, on), call].filter((row) => row !== null)
}

/** A row of a payment that is still to come. */
export function comingRow(demand: OpenDemand, work: PlanWork, on: PlainDate): PlainWorkRow {
  const row = rowOf(demand, work, on, 'dueToday')
  return { ...row, key: `coming:${demand.planId}.${demand.number}`, amount: demand.left, nextStep: 'postPayment' }
}

function overdueRow(overdue: readonly OpenDemand[], work: PlanWork, on: PlainDate): PlainWorkRow | null {
  const [oldest] = overdue
  if (oldest === undefined) return null
  const row = rowOf(oldest, work, on, 'overdue')
  return { ...row, amount: sumOf(overdue), nextStep: stepWhenLate(work.log, oldest.contractOn) }
}

function dueRow(due: readonly OpenDemand[], work: PlanWork, on: PlainDate): PlainWorkRow | null {
  const [first] = due
  if (first === undefined) return null
  return { ...rowOf(first, work, on, 'dueToday'), amount: sumOf(due), nextStep: 'postPayment' }
}

/** Late and nobody called: call. A promise still open: wait. Broken promises: call again, or ask a supervisor. */
function stepWhenLate(log: ContactLog, lateSince: PlainDate): NextStep {
  if (newestPromise(log)?.state === 'open') return 'waitForPromise'
  if (log.askSupervisor) return 'askSupervisor'
  return log.lines.some((line) => line.outcome !== 'note' && line.on >= lateSince) ? 'callAgain' : 'call'
}

/** A promise whose day has come or passed, or a call to make again, when nothing was logged since. */
function callRow(demand: OpenDemand, work: PlanWork, on: PlainDate): PlainWorkRow | null {
  const { log } = work
  const [newest] = log.lines
  if (newest === undefined) return null
  const { planNumber } = demand
  const row = rowOf(demand, work, on, 'callsPromised')
  const { promise, callAgainOn } = newest
  if (promise !== null && promise.on <= on && promise.state !== 'kept') {
    const what: WorkWhat = { kind: 'promise', state: promise.state, planNumber }
    const isToday = promise.state === 'open'
    const nextStep: NextStep = isToday ? 'postPayment' : log.askSupervisor ? 'askSupervisor' : 'callAgain'
    return { ...row, on: promise.on, days: daysBetween(promise.on, on), what, amount: promise.amount, nextStep }
  }
  if (callAgainOn === null || callAgainOn > on) return null
  const days = daysBetween(callAgainOn, on)
  return { ...row, on: callAgainOn, days, what: { kind: 'callAgain', planNumber }, nextStep: 'callAgain' }
}

function rowOf(demand: OpenDemand, work: PlanWork, on: PlainDate, group: WorkGroup): PlainWorkRow {
  const { log, demands } = work
  const { planId, planNumber, number, count, contractOn, patientId, patientName, phone, language } = demand
  const what: WorkWhat =
    number === 0 ? { kind: 'downPayment', planNumber } : { kind: 'installment', number, count, planNumber }
  return {
    key: `${group}:${planId}`,
    group,
    on: contractOn,
    days: daysBetween(contractOn, on),
    planId,
    estimateId: null,
    patientId,
    patientName,
    phone,
    language,
    what,
    amount: demand.left,
    lastContact: log.lines[0] ?? null,
    nextStep: 'call',
    plan: { marks: marksOf(demands, count, on), left: sumOf(demands) },
    brokenPromises: log.brokenPromises,
  }
}

/** Payments 1 to the last: what is no longer open is paid. The down payment has no mark. */
function marksOf(open: readonly OpenDemand[], count: number, on: PlainDate): readonly PaymentMark[] {
  return Array.from({ length: count }, (_, index) => {
    const demand = open.find(({ number }) => number === index + 1)
    if (demand === undefined) return 'paid'
    if (isOverdue(demand, on)) return 'late'
    return isDue(demand, on) ? 'due' : 'toCome'
  })
}

function sumOf(demands: readonly OpenDemand[]): Cents {
  return sumCents(demands.map(({ left }) => left))
}
