import fc from 'fast-check'
import { adjudicate, type Episode } from '../../../shared/engine/coverage/adjudicate.ts'
import type { Span } from '../../../shared/engine/coverage/extremes.ts'
import { ENDLESS, type LineTerms, NO_CELL, type RuleTerms } from '../../../shared/engine/coverage/terms.ts'
import { episodeTerms } from '../../../shared/engine/estimate/episode-terms.ts'
import type { AuthOutcome, BenefitPlanDraft, BenefitRule, TierLimits } from '../../../shared/model/benefit-plan.ts'
import { known, NONE } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aLevel, aLine, aPlan, aRule, told } from '../sample-plan.ts'

const small = fc.integer({ min: 0, max: 12 })
const rate = fc.integer({ min: 0, max: 4 }).map((units) => known({ units: units * 25, places: 2 }))
const liability = fc.constantFrom('provider', 'patientAllowed', 'patientBilled')
const amount = fc.oneof({ weight: 3, arbitrary: small.map(told) }, { weight: 1, arbitrary: fc.constant(NONE) })

const outcome: fc.Arbitrary<AuthOutcome> = fc.oneof(
  liability.map((to): AuthOutcome => ({ action: 'deny', liability: to })),
  small.map((penalty): AuthOutcome => ({ action: 'penaltyAmount', amount: cents(penalty) })),
  fc
    .constantFrom('planPayment', 'allowed')
    .map((of): AuthOutcome => ({ action: 'penaltyPercent', rate: { units: 50, places: 2 }, of, cap: null })),
)

function rule(category: string, tier: string): fc.Arbitrary<BenefitRule> {
  return fc
    .record({
      deductibleApplies: fc.boolean().map(known),
      copay: amount,
      copayOrder: fc.constantFrom('before', 'after'),
      coinsurance: rate,
      excludedFromOop: fc.boolean(),
      firstVisits: fc.option(
        fc.record({ count: fc.integer({ min: 1, max: 2 }), copay: small.map(cents), counter: fc.constant('visits') }),
      ),
      limit: fc.option(
        fc.record({
          type: fc.constantFrom('visits', 'units', 'dollars'),
          amount: fc.integer({ min: 0, max: 6 }),
          counter: fc.constant('limited'),
          excessTo: liability,
        }),
        { freq: 3 },
      ),
      categoryDeductible: fc.option(
        fc.record({
          name: fc.constant('own'),
          amount: small.map(cents),
          relation: fc.constantFrom('separate', 'within'),
        }),
        { freq: 3 },
      ),
    })
    .map((over) => aRule(category, { tier, ...over }))
}

function level(tier: string): fc.Arbitrary<TierLimits> {
  return fc
    .record({
      deductibleIndividual: amount,
      deductibleFamily: amount,
      familyRule: fc.constantFrom('embedded', 'aggregate'),
      oopIndividual: amount,
      oopFamily: amount,
    })
    .map((over) => aLevel({ tier, ...over }))
}

/** Plans with everything in them that the engine knows, in amounts of a few cents. */
export const smallPlan: fc.Arbitrary<BenefitPlanDraft> = fc
  .record({
    memberTier: fc.constantFrom('self-only', 'family'),
    copayCreditsDeductible: fc.boolean(),
    tiers: fc.tuple(level('in'), level('out')),
    benefits: fc.tuple(rule('a', 'in'), rule('b', 'in'), rule('a', 'out')),
    crossAccumulation: fc.constantFrom('none', 'oonCountsToIn', 'both'),
    missingReferral: fc.oneof(liability, fc.constant('treatAsOutOfNetwork' as const)),
    authMissing: outcome,
    unitsExceeded: outcome,
    notCoveredTo: liability,
    benefitMax: fc.option(
      fc.record({
        individual: small.map(cents),
        family: fc.constant(null),
        whenExhausted: fc.constantFrom('allowed', 'billed'),
        overrides: fc.constant(null).map(() => []),
      }),
      { freq: 4 },
    ),
  })
  .map((over) => aPlan({ ...over, tiers: [...over.tiers], benefits: [...over.benefits] }))

/** A small episode with every cell settled. */
export interface SmallEpisode {
  readonly plan: BenefitPlanDraft
  readonly episode: Episode
  readonly values: readonly number[]
}

const smallLine = fc.record({
  category: fc.constantFrom('a', 'a', 'b'),
  charge: fc.integer({ min: 0, max: 16 }),
  price: fc.integer({ min: 0, max: 14 }),
  units: fc.integer({ min: 1, max: 3 }),
  visit: fc.constantFrom(null, 'v'),
  tier: fc.constantFrom('in', 'in', 'out'),
  preventive: fc.boolean(),
  auth: fc.constantFrom('notNeeded', 'notNeeded', 'missing', 'unitsExceeded'),
  referral: fc.constantFrom('present', 'present', 'missing'),
  nsaProtected: fc.constantFrom(false, false, true),
})

export const smallEpisode: fc.Arbitrary<SmallEpisode> = fc
  .record({
    plan: smallPlan,
    lines: fc.array(smallLine, { minLength: 1, maxLength: 3 }),
    metSoFar: fc.array(small, { minLength: 12, maxLength: 12 }),
  })
  .map(({ plan, lines, metSoFar }) => {
    let at = 0
    const next = (): number => metSoFar[at++ % metSoFar.length] ?? 0
    const accumulators = (['in', 'out'] as const).flatMap((tier) =>
      (['member', 'family'] as const).map((scope) => ({
        scope,
        tier,
        deductibleMet: told(next()),
        oopMet: told(next()),
      })),
    )
    const counter = (kind: 'counter' | 'categoryDeductible' | 'paid', name: string) => ({
      scope: 'member' as const,
      kind,
      name,
      used: next() % 4,
    })
    const counters = [
      counter('counter', 'visits'),
      counter('counter', 'limited'),
      counter('categoryDeductible', 'own'),
      counter('paid', ''),
    ]
    const terms = episodeTerms(
      { plan, accumulators: () => accumulators, counters: () => counters, nextPlanYear: false, legalMaximum: ENDLESS },
      lines.map(({ charge, price, tier, ...over }, index) => ({
        line: aLine(String(index), { charge: told(charge), ...over }),
        price: told(price),
        member: 'self',
        tier,
      })),
    )
    return { plan, episode: terms.episode, values: terms.sheet.values }
  })

/** Cells that somebody may not have told, each with what it may hold at most. */
export function cellsToOpen({ episode }: SmallEpisode): readonly (readonly [cell: number, most: number])[] {
  const rules = [...new Set(episode.lines.flatMap((line) => [line.rule, line.outRule]))].filter((one) => one !== null)
  const cells = [...episode.lines.flatMap(lineCells), ...rules.flatMap(ruleCells)]
  return [...new Map(cells.filter(([cell]) => cell !== NO_CELL)).entries()]
}

function lineCells(line: LineTerms): readonly (readonly [number, number])[] {
  const { level } = line
  return [
    [line.charge, 16],
    [line.price, 14],
    [line.auth, 1],
    [line.referral, 1],
    [level.deductible, 12],
    [level.familyDeductible, 12],
    [level.oop, 12],
    [level.familyOop, 12],
    ...(line.max === null ? [] : ([[line.max.left, 12]] as const)),
  ]
}

function ruleCells(rule: RuleTerms): readonly (readonly [number, number])[] {
  return [
    [rule.covered, 1],
    [rule.deductibleApplies, 1],
    [rule.copay, 12],
    [rule.coinsurance, rule.coinsuranceScale],
    [rule.firstUsed, 3],
    [rule.limit?.used ?? NO_CELL, rule.limit?.amount ?? 1],
    [rule.categoryLeft, 12],
  ]
}

/** A small episode with up to three cells open, each over a few values. */
export const openEpisode = smallEpisode.chain((small) => {
  const cells = cellsToOpen(small).filter(([cell]) => small.values[cell] !== ENDLESS)
  return fc
    .uniqueArray(
      fc.record({ at: fc.nat({ max: 200 }), low: fc.nat({ max: 12 }), width: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 3,
        selector: (one) => one.at % cells.length,
      },
    )
    .map((picks) => ({
      ...small,
      spans: picks.map(({ at, low, width }): Span => {
        const [cell, most] = cells[at % cells.length] as readonly [number, number]
        const from = most <= 1 ? 0 : Math.min(low, most - 1)
        return { cell, low: from, high: Math.min(most, from + width) }
      }),
    }))
})

/** Every value of every open cell, in every mixture. */
export function pointsOf(values: readonly number[], spans: readonly Span[]): readonly (readonly number[])[] {
  return spans.reduce<readonly (readonly number[])[]>(
    (points, { cell, low, high }) =>
      points.flatMap((point) => Array.from({ length: high - low + 1 }, (_, step) => point.with(cell, low + step))),
    [values],
  )
}

/** The least and the most of every line, and of their sum, by trying every value of every open cell. */
export function tryAll(
  episode: Episode,
  values: readonly number[],
  spans: readonly Span[],
): { low: number[]; high: number[] } {
  const low: number[] = episode.lines.map(() => ENDLESS).concat(ENDLESS)
  const high: number[] = episode.lines.map(() => -ENDLESS).concat(-ENDLESS)
  for (const point of pointsOf(values, spans)) {
    const amounts = adjudicate(episode, point.slice()).map((record) => record.patient)
    const all = [...amounts, amounts.reduce((sum, one) => sum + one, 0)]
    all.forEach((one, index) => {
      low[index] = Math.min(low[index] as number, one)
      high[index] = Math.max(high[index] as number, one)
    })
  }
  return { low, high }
}
