import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Coverage, CoverageDraft } from '../../../shared/model/coverage.ts'
import type { Fact } from '../../../shared/model/fact.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { coverageNotes } from '../../../shared/text/screens-coverage.ts'
import { orderWord } from '../../../shared/text/screens-records.ts'
import type { CheckStrength } from '../../ui/check-line.tsx'

/** Something that the editor noticed: never a refusal, but for dates that cannot be. */
export interface CoverageNote {
  readonly strength: CheckStrength
  readonly fact: string
  readonly consequence?: string
}

/** What to look at before the coverage is saved, the gravest first. */
export function notesOn(draft: CoverageDraft, others: readonly Coverage[], today: PlainDate): readonly CoverageNote[] {
  return [...dateNotes(draft, today), ...orderNotes(draft, others), ...amountNotes(draft), unknownNote(draft)]
}

function dateNotes({ effectiveFrom: from, effectiveTo: to }: CoverageDraft, today: PlainDate): readonly CoverageNote[] {
  if (from !== null && to !== null && to < from) return [{ strength: 'cannot', fact: coverageNotes.endsBeforeStart }]
  return to !== null && to < today ? [{ strength: 'check', fact: coverageNotes.ended(to) }] : []
}

function orderNotes(draft: CoverageDraft, others: readonly Coverage[]): readonly CoverageNote[] {
  return others
    .filter((other) => other.order === draft.order && isTogether(draft, other))
    .map((other) => ({
      strength: 'check',
      fact: coverageNotes.overlaps(other.plan.planName, orderWord(draft.order)),
    }))
}

function isTogether(a: CoverageDraft, b: CoverageDraft): boolean {
  const startsInTime = a.effectiveFrom === null || b.effectiveTo === null || a.effectiveFrom <= b.effectiveTo
  const endsInTime = a.effectiveTo === null || b.effectiveFrom === null || b.effectiveFrom <= a.effectiveTo
  return startsInTime && endsInTime
}

function amountNotes(draft: CoverageDraft): readonly CoverageNote[] {
  return draft.plan.tiers.flatMap((tier) => {
    const met = draft.accumulators.find((one) => one.scope === 'member' && one.tier === tier.tier)
    const notes: CoverageNote[] = []
    const [total, reached] = [amountOf(tier.deductibleIndividual), met ? amountOf(met.deductibleMet) : null]
    if (total !== null && reached !== null && reached > total)
      notes.push({ strength: 'note', fact: coverageNotes.metBeyondTotal(reached, total) })
    return notes
  })
}

/** How many benefits at the clinic's own network level nobody has told us. */
function unknownNote(draft: CoverageDraft): CoverageNote {
  const count = unknownsOf(draft)
  if (count === 0) return { strength: 'fine', fact: coverageNotes.allKnown }
  return { strength: 'note', fact: `${coverageNotes.unknowns(count)} ${coverageNotes.unknownsMore}` }
}

function unknownsOf(draft: CoverageDraft): number {
  const tier = draft.plan.tiers.find((one) => one.tier === draft.clinicTier)
  const met = draft.accumulators.find((one) => one.scope === 'member' && one.tier === draft.clinicTier)
  const yearly = [tier?.deductibleIndividual, tier?.oopIndividual, met?.deductibleMet, met?.oopMet]
  const rules = draft.plan.benefits.filter((rule) => rule.tier === draft.clinicTier)
  const kinds = rules.flatMap((rule) =>
    rule.covered.kind === 'known' && !rule.covered.value
      ? []
      : [
          rule.covered,
          rule.deductibleApplies,
          rule.copay,
          rule.coinsurance,
          rule.authorizationNeeded,
          rule.referralNeeded,
        ],
  )
  return [...yearly, ...kinds].filter((fact) => fact === undefined || fact.kind === 'unknown').length
}

function amountOf(fact: Fact<Cents>): Cents | null {
  return fact.kind === 'known' || fact.kind === 'assumed' ? fact.value : null
}
