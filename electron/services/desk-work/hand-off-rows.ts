import type { Reader } from '../../../db/connection.ts'
import { addDays, daysBetween } from '../../../shared/dates/plain-date.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import { handOffBy } from '../hand-off/hand-off-of.ts'
import { type ClinicBook, policyBook } from '../plan-limits-of.ts'
import type { PlainWorkRow } from './plan-rows.ts'
import type { PlanWork, WorkFacts } from './work-facts.ts'

/** Plans in default on the day, each with how many conditions of outside collection are open. Source: section 10. */
export function handOffRows(reader: Reader, { plans, on }: WorkFacts): readonly PlainWorkRow[] {
  const book = policyBook(reader)
  return plans
    .filter((work) => mayBeInDefault(work, book, on))
    .map((work) => rowOf(work, book, { reader, on }))
    .filter((row) => row !== null)
}

/** Are so many payments past their days of grace that a default notice may have come? Pauses are looked at later. */
function mayBeInDefault({ demands }: PlanWork, { policy }: ClinicBook, on: WorkFacts['on']): boolean {
  const late = demands.filter(({ number, contractOn }) => number > 0 && addDays(contractOn, policy.graceDays) < on)
  return late.length >= policy.latePaymentsBeforeNotice
}

function rowOf(
  { demands, log }: PlanWork,
  book: ClinicBook,
  { reader, on }: { readonly reader: Reader; readonly on: WorkFacts['on'] },
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
