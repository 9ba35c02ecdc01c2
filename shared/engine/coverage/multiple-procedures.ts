import { type Cents, cents } from '../../money/cents.ts'
import { proportionOf } from '../../money/proportion.ts'

/** One procedure of a session as a payer prices it. */
export interface Procedure {
  /** Stands for the line in the answer. */
  readonly id: string
  readonly code: string
  readonly fee: Cents
  /** Medicare's multiple-procedure indicator: 2 surgery, 3 endoscopy; others are never reduced. */
  readonly indicator: number
  readonly isBilateral: boolean
  /** Endoscopies of one base code form a family; null for others. */
  readonly family: { readonly base: string; readonly baseFee: Cents } | null
}

/** What each procedure is allowed; null where the ladder has no step for it: priced by report. */
export interface PricedProcedure {
  readonly id: string
  readonly allowed: Cents | null
}

/** A surgery, or an endoscopic family, as one rung of the ranking. */
interface Rung {
  readonly value: number
  readonly parts: readonly { readonly id: string; readonly value: number }[]
}

/**
 * The allowed amounts of procedures done together: the dearest in full, the next ones at the steps of the ladder,
 * whatever their order on the claim. A bilateral procedure counts one and a half times before it is ranked; of one
 * endoscopic family every further scope adds only what it costs above the base.
 * Takes the ladder in percent, the first step for the dearest. Source: Medicare Claims Processing Manual ch. 12
 * sections 40.6 and 40.7; a contract may have another ladder.
 */
export function multipleProcedures(
  procedures: readonly Procedure[],
  ladder: readonly number[],
): readonly PricedProcedure[] {
  const ranked = rungsOf(procedures.filter(isReduced).map(withFamily)).sort((a, b) => b.value - a.value)
  const steps = new Map<string, Cents | null>()
  ranked.forEach((rung, rank) => {
    const percent = ladder[rank]
    for (const part of rung.parts) {
      steps.set(part.id, percent === undefined ? null : cents(proportionOf(part.value, percent, 100)))
    }
  })
  return procedures.map((one) => {
    const found = steps.get(one.id)
    return { id: one.id, allowed: found === undefined ? cents(worthOf(one)) : found }
  })
}

/** The base code of a family belongs to it: beside another scope it adds nothing. */
function withFamily(one: Procedure, _index: number, all: readonly Procedure[]): Procedure {
  if (one.family !== null || one.indicator !== 3) return one
  const isBase = all.some((other) => other.family?.base === one.code)
  return isBase ? { ...one, family: { base: one.code, baseFee: one.fee } } : one
}

function isReduced(procedure: Procedure): boolean {
  return procedure.indicator === 2 || procedure.indicator === 3
}

function rungsOf(procedures: readonly Procedure[]): Rung[] {
  const families = new Map<string, Procedure[]>()
  const rungs: Rung[] = []
  for (const one of procedures) {
    const base = one.indicator === 3 ? one.family?.base : undefined
    if (base === undefined) {
      rungs.push({ value: worthOf(one), parts: [{ id: one.id, value: worthOf(one) }] })
      continue
    }
    const known = families.get(base)
    if (known) known.push(one)
    else families.set(base, [one])
  }
  return [...rungs, ...[...families.values()].map(familyRung)]
}

/** The dearest scope in full, every other one above the base. */
function familyRung(scopes: readonly Procedure[]): Rung {
  const dearest = scopes.reduce((most, one) => (worthOf(one) > worthOf(most) ? one : most))
  const parts = scopes.map((one) => ({
    id: one.id,
    value: one === dearest ? worthOf(one) : Math.max(0, worthOf(one) - (one.family?.baseFee ?? worthOf(one))),
  }))
  return { value: parts.reduce((sum, part) => sum + part.value, 0), parts }
}

function worthOf({ fee, isBilateral }: Procedure): number {
  return isBilateral ? proportionOf(fee, 3, 2) : fee
}
