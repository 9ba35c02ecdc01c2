import { proportionOf } from '../../money/proportion.ts'
import type { Rate } from '../../money/rate.ts'
import type { FurtherParts } from '../../rules/coverage/further-parts.ts'

/** A scan: its whole fee and the technical part of it. Amounts in cents. */
export interface Scan {
  readonly id: string
  readonly fee: number
  readonly technical: number
}

/**
 * The allowed amounts of scans of one family on one day: the dearest technical part and the dearest reading in full,
 * of every further one only a share. Source: 42 CFR 414.40; coverage specification, section 4.9, indicator 4.
 */
export function scanPrices(scans: readonly Scan[], shares: FurtherParts): ReadonlyMap<string, number> {
  const technical = afterFirst(
    scans.map((scan) => scan.technical),
    shares.imagingTechnical,
  )
  const reading = afterFirst(
    scans.map(({ fee, technical: part }) => Math.max(0, fee - part)),
    shares.imagingProfessional,
  )
  return new Map(scans.map(({ id }, index) => [id, (technical[index] as number) + (reading[index] as number)]))
}

/** Every amount but the largest, of which there is one, at a share. */
function afterFirst(amounts: readonly number[], share: Rate): readonly number[] {
  const first = amounts.indexOf(Math.max(...amounts))
  return amounts.map((amount, index) => (index === first ? amount : shareOfAmount(amount, share)))
}

/** Therapy of one day: its whole fee, its units, and the practice expense in the fee of one unit. */
export interface Therapy {
  readonly id: string
  readonly fee: number
  readonly units: number
  readonly practiceExpense: number
}

/**
 * The allowed amounts of therapy on one day: one unit of the kind with the dearest practice expense in full, of every
 * further unit only a share of that expense. Source: Medicare Claims Processing Manual ch. 5 section 10.7, indicator 5.
 */
export function therapyPrices(all: readonly Therapy[], shares: FurtherParts): ReadonlyMap<string, number> {
  const dearest = Math.max(...all.map(({ practiceExpense }) => practiceExpense))
  const first = all.find(({ practiceExpense }) => practiceExpense === dearest)
  return new Map(
    all.map((one) => {
      const further = one === first ? one.units - 1 : one.units
      const whole = one.practiceExpense * further
      const off = whole - shareOfAmount(whole, shares.therapyPracticeExpense)
      return [one.id, Math.max(0, one.fee - off)]
    }),
  )
}

function shareOfAmount(amount: number, share: Rate): number {
  return proportionOf(amount, share.units, 10 ** share.places)
}
