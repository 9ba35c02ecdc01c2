import type { Benefit } from './benefit.ts'
import type { AnswerCategory, AnswerTier, Candidate, CandidateValue, FieldAnswer } from './benefit-candidates.ts'
import { candidates, fieldAnswer, type Line, statedCandidate } from './candidate-lines.ts'
import type { EligibilityCode } from './eligibility-codes.ts'
import { PERIODS, QUANTITIES } from './eligibility-tables.ts'
import { isNines, statedCount } from './stated-values.ts'

interface At {
  readonly of: 'kind'
  readonly tier: AnswerTier
  readonly category: AnswerCategory
}

type Count = Extract<CandidateValue, { kind: 'count' }>

/**
 * How much of a kind of care is covered (EB F with a quantity, an amount or HSD; EB H: no limit), and how much of it was
 * used. Where only what remains is stated beside the limit, what was used is computed and says so. Source: 3.3, 3.5.
 */
export function limitFields(lines: readonly Line[], at: At): readonly FieldAnswer[] {
  const told = lines.filter(({ benefit }) => benefit.kind === 'limit' || benefit.kind === 'unlimited')
  const least = Math.min(...told.map(({ nearness }) => nearness))
  const near = told.filter(({ nearness }) => nearness === least)
  const totals = candidates(near, limitOf)
  const used = candidates(near, (benefit) => (phaseOf(benefit) === 'used' ? countOf(benefit) : null))
  const left = candidates(near, (benefit) => (phaseOf(benefit) === 'left' ? countOf(benefit) : null))
  const codes: EligibilityCode[] = near.some(({ benefit }) => isNines(benefit.amountText)) ? ['X271-NINES'] : []
  return [
    ...several({ ...at, name: 'limit' }, totals, codes),
    ...several({ ...at, name: 'used' }, used.length > 0 ? used : computedUse(totals, left), []),
  ]
}

function several(
  field: At & { readonly name: 'limit' | 'used' },
  offered: readonly Candidate[],
  codes: readonly EligibilityCode[],
): readonly FieldAnswer[] {
  if (offered.length === 0) return []
  return [
    fieldAnswer(
      field,
      offered,
      offered.length > 1 ? [...codes, 'X271-AMOUNTS-SEVERAL'] : codes,
      offered.length > 1 ? null : 0,
    ),
  ]
}

/** Whether a line states the limit, what was used of it, or what remains. */
function phaseOf({ period, quantity }: Benefit): 'limit' | 'used' | 'left' {
  if (period === 'remaining' || period === 'lifetimeRemaining') return 'left'
  return period === 'yearToDate' || quantity?.kind === 'used' ? 'used' : 'limit'
}

function limitOf(benefit: Benefit): CandidateValue | null {
  if (benefit.kind === 'unlimited' || isNines(benefit.amountText)) return { kind: 'none' }
  return phaseOf(benefit) === 'limit' ? countOf(benefit) : null
}

const UNITS: Readonly<Record<string, Count['unit']>> = {
  visits: 'visits',
  days: 'days',
  services: 'units',
  used: 'visits',
}

/** Visits, days, services or dollars of a line; null where it counts something else, or nothing. */
function countOf(benefit: Benefit): Count | null {
  const { quantity, amount, frequencies, period } = benefit
  const per = perOf(period)
  const unit = quantity === null ? undefined : UNITS[quantity.kind]
  if (unit !== undefined && quantity !== null && quantity.count !== null) {
    return { kind: 'count', count: quantity.count, unit, per }
  }
  if (quantity === null && amount !== null && amount >= 0) return { kind: 'count', count: amount, unit: 'dollars', per }
  const [delivery] = frequencies
  const count = delivery === undefined ? null : statedCount(delivery.quantity)
  const ofDelivery = UNITS[QUANTITIES[delivery?.quantityCode ?? ''] ?? '']
  if (delivery === undefined || count === null || ofDelivery === undefined) return null
  return { kind: 'count', count, unit: ofDelivery, per: perOf(PERIODS[delivery.periodCode] ?? 'note') }
}

function perOf(period: Benefit['period']): Count['per'] {
  if (period === 'lifetime' || period === 'lifetimeRemaining') return 'lifetime'
  return ['serviceYear', 'calendarYear', 'contract', 'years', 'yearToDate', 'remaining'].includes(period)
    ? 'year'
    : null
}

/** What was used: the limit less what remains, where each is stated once and in the same unit. */
function computedUse(totals: readonly Candidate[], left: readonly Candidate[]): readonly Candidate[] {
  const [total, rest] = [totals[0], left[0]]
  if (totals.length !== 1 || left.length !== 1 || total?.value.kind !== 'count' || rest?.value.kind !== 'count')
    return []
  const count = total.value.count - rest.value.count
  if (count < 0 || total.value.unit !== rest.value.unit) return []
  const value: Count = { ...total.value, count }
  return [
    { ...statedCandidate(value, [...total.sources, ...rest.sources]), computedFrom: [], nearness: total.nearness },
  ]
}
