import type { Reader } from '../../../db/connection.ts'
import { lastPaidOn } from '../../../db/repositories/payment-history.ts'
import { addDays, daysBetween, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import { handOffBy } from '../hand-off/hand-off-of.ts'
import { type ClinicBook, policyBook } from '../plan-limits-of.ts'
import type { PlainWorkRow } from './plan-rows.ts'
import type { PlanWork, WorkFacts } from './work-facts.ts'

/** Plans in default on the day, each with how many conditions of outside collection are open. Source: section 10. */
export function handOffRows(reader: Reader, facts: WorkFacts): readonly PlainWorkRow[] {
  const book = policyBook(reader)
  const { on } = facts
  return mayBeInDefault(reader, facts, book)
    .map((work) => rowOf(work, book, { reader, on }))
    .filter((row) => row !== null)
}

/**
 * The plans of which a default may stand. So many payments are past their days of grace as bring a notice, the down
 * payment among them; or fewer, and money came since the oldest of those was late: it may have paid a part of what a
 * notice asks, which stands until all of that is paid. Whether a default does stand, and pauses, are looked at later.
 */
function mayBeInDefault(reader: Reader, { plans, on }: WorkFacts, { policy }: ClinicBook): readonly PlanWork[] {
  const late = plans
    .map((work) => ({ work, days: lateDays(work, policy, on) }))
    .flatMap(({ work, days: [first, ...rest] }) =>
      first === undefined ? [] : [{ work, first, count: rest.length + 1 }],
    )
  const isFew = ({ count }: (typeof late)[number]) => count < policy.latePaymentsBeforeNotice
  const paidOn = lastPaidOn(
    reader,
    late.filter(isFew).flatMap(({ work: { demands } }) => demands.slice(0, 1).map(({ planId }) => planId)),
  )
  const cameSince = ({ work: { demands }, first }: (typeof late)[number]): boolean => {
    const [oldest] = demands
    const last = oldest && paidOn.get(oldest.planId)
    return last !== undefined && last >= first
  }
  return late.filter((one) => !isFew(one) || cameSince(one)).map(({ work }) => work)
}

/** From when each open payment is late that is late by the calendar alone, the oldest first. */
function lateDays({ demands }: PlanWork, { graceDays }: ClinicBook['policy'], on: PlainDate): readonly PlainDate[] {
  return demands.map(({ contractOn }) => addDays(contractOn, graceDays + 1)).filter((day) => day <= on)
}

function rowOf(
  { demands, log }: PlanWork,
  book: ClinicBook,
  { reader, on }: { readonly reader: Reader; readonly on: PlainDate },
): PlainWorkRow | null {
  const [first] = demands
  if (first === undefined) return null
  const { planId, planNumber, patientId, patientName, phone, language } = first
  const gate = handOffBy(book, { reader, planId, on })?.gate ?? null
  const since = gate?.conditions.find(({ code }) => code === 'inDefault')?.on ?? null
  if (gate === null || since === null) return null
  const wasNotified = gate.conditions.some(({ code, state }) => code === 'noticeSent' && state === 'met')
  const open = gate.conditions.filter(({ state }) => state !== 'met').length
  return {
    key: `handOff:${planId}`,
    group: 'handOff',
    on: since,
    days: daysBetween(since, on),
    planId,
    estimateId: null,
    patientId,
    patientName,
    phone,
    language,
    what: { kind: 'handOff', planNumber, open, earliestOn: gate.earliestOn },
    amount: sumCents(demands.map(({ left }) => left)),
    lastContact: log.lines[0] ?? null,
    nextStep: wasNotified ? 'checkHandOff' : 'sendNotice',
    plan: null,
    brokenPromises: log.brokenPromises,
  }
}
