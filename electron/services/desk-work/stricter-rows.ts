import type { Reader } from '../../../db/connection.ts'
import * as feeTerms from '../../../db/repositories/fee-terms.ts'
import { type HeldPacks, heldByPlan } from '../../../db/repositories/held-packs.ts'
import * as plans from '../../../db/repositories/plans.ts'
import { daysBetween, isPlainDate, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { type ChosenPack, choosePacks } from '../../../shared/engine/installments/policy/choose-packs.ts'
import { stateOfAddress } from '../../../shared/engine/installments/policy/drafted-policy.ts'
import { stricterSince } from '../../../shared/engine/installments/policy/stricter-since.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import { rulesOf } from '../hand-off/rules-of-plan.ts'
import { type ClinicBook, policyBook } from '../plan-limits-of.ts'
import type { PlainWorkRow } from './plan-rows.ts'
import type { PlanWork, WorkFacts } from './work-facts.ts'

/**
 * Signed plans whose rules of law became stricter since: each keeps its terms, and somebody looks at it. Only plans that
 * hold another edition than the one in force are looked into. Source: payment plan specification, section 13.3.
 */
export function stricterRows(reader: Reader, { plans: running, on }: WorkFacts): readonly PlainWorkRow[] {
  const held = heldByPlan(reader)
  if (held.size === 0) return []
  const book = policyBook(reader)
  const inForce = packsByHome(book, on)
  return running.flatMap((work): PlainWorkRow[] => {
    const planId = work.demands[0]?.planId
    const own = planId === undefined ? undefined : held.get(planId)
    const since = own ? changedOn(own, inForce(stateOfAddress(own.patientAddress))) : null
    const row = since === null ? null : rowOf(work, book, { reader, on, since })
    return row === null ? [] : [row]
  })
}

/** The packs in force on a day by the state of the patient's home, each state chosen once. */
function packsByHome(
  { packs, clinic, policy }: ClinicBook,
  on: PlainDate,
): (residence: string | null) => readonly ChosenPack[] {
  const known = new Map<string | null, readonly ChosenPack[]>()
  return (residence) => {
    const before = known.get(residence)
    if (before) return before
    const chosen = choosePacks(packs, {
      placeOfService: clinic.state === '' ? null : clinic.state,
      residence,
      providerKind: policy.providerKind,
      on,
      usesStarter: policy.usesStarterRules,
    })
    known.set(residence, chosen)
    return chosen
  }
}

/** The day from which the newest rules hold that the plan was not made under; null where it holds them all. */
function changedOn({ packs }: HeldPacks, inForce: readonly ChosenPack[]): PlainDate | null {
  const days = inForce
    .filter(({ pack }) => !packs.some(({ id, edition }) => id === pack.id && edition === pack.edition))
    .map(({ pack }) => pack.effectiveFrom)
  return days.filter(isPlainDate).toSorted().at(-1) ?? null
}

interface Looked {
  readonly reader: Reader
  readonly on: PlainDate
  readonly since: PlainDate
}

function rowOf({ demands, log }: PlanWork, book: ClinicBook, { reader, on, since }: Looked): PlainWorkRow | null {
  const [first] = demands
  const plan = first ? plans.find(reader, first.planId) : null
  if (first === undefined || plan === null) return null
  const { planId, planNumber, patientId, patientName, phone, language } = first
  const { kept, today } = rulesOf(reader, { plan, on }, book)
  const fields = stricterSince(kept, today, feeTerms.get(reader, planId, plan.version))
  if (fields.length === 0) return null
  return {
    key: `stricterRules:${planId}`,
    group: 'stricterRules',
    on: since,
    days: daysBetween(since, on),
    planId,
    estimateId: null,
    patientId,
    patientName,
    phone,
    language,
    what: { kind: 'stricterRules', planNumber, fields },
    amount: sumCents(demands.map(({ left }) => left)),
    lastContact: log.lines[0] ?? null,
    nextStep: 'reviewTerms',
    plan: null,
    brokenPromises: log.brokenPromises,
  }
}
