import fc from 'fast-check'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { Assistance } from '../../../shared/model/assistance.ts'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { MedigapPayer, OtherPayer } from '../../../shared/model/other-payer.ts'
import type { MedicareFacts, PayerOrder } from '../../../shared/model/payer-standing.ts'
import type { InsuredRoute, Route, SelfPayRoute } from '../../../shared/model/route.ts'
import type { SelfPayPricing } from '../../../shared/model/self-pay-pricing.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { anOrder, DEPENDENT, medicareFacts, ORIGINAL_MEDICARE } from '../cob/payers-sample.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, aSelfPayRoute } from '../sample-plan.ts'

/** How often a fact is missing or assumed; `never` makes questions in which everything is told. */
export type Gaps = 'never' | 'sometimes'

/** A value as a fact, with gaps of every kind. */
export function factOf<V>(value: fc.Arbitrary<V>, gaps: Gaps): fc.Arbitrary<Fact<V>> {
  const told = value.map((one): Fact<V> => known(one))
  if (gaps === 'never') return told
  const assumed = value.map((one): Fact<V> => ({ kind: 'assumed', value: one, reason: 'as last year' }))
  return fc.oneof(
    { weight: 6, arbitrary: told },
    { weight: 1, arbitrary: assumed },
    { weight: 2, arbitrary: fc.constant(UNKNOWN) },
  )
}

/** Amounts that meet each other often, so that minima and limits are hit from both sides. */
const amount = fc.integer({ min: 0, max: 40 }).map((count) => cents(count * 2_500 + (count % 3)))
const share = fc.integer({ min: 0, max: 10 }).map((tenth) => percent(tenth * 10))
const yesNo = fc.boolean()

const CATEGORIES = ['office', 'imaging', 'surgery'] as const
export const LINE_IDS = ['1', '2', '3'] as const

function line(id: string, gaps: Gaps): fc.Arbitrary<ServiceLine> {
  return fc
    .record({ charge: factOf(amount, gaps), category: fc.constantFrom(...CATEGORIES) })
    .map(({ charge, category }) => aLine(id, { charge, category }))
}

function prices(gaps: Gaps): fc.Arbitrary<InsuredRoute['prices']> {
  return fc
    .tuple(...LINE_IDS.map(() => factOf(amount, gaps)))
    .map((facts) => facts.map((fact, index) => aPrice(LINE_IDS[index] ?? '', fact)))
}

/** A plan in which every kind of cost sharing may meet every other. */
export function plan(gaps: Gaps, type: BenefitPlanDraft['type'] = 'other'): fc.Arbitrary<BenefitPlanDraft> {
  return fc
    .record({
      deductible: factOf(amount, gaps),
      oop: fc.oneof(factOf(amount, gaps), fc.constant(NONE)),
      coinsurance: factOf(share, gaps),
      copay: factOf(amount, gaps),
      covered: fc.oneof(
        { weight: 5, arbitrary: fc.constant(known(true)) },
        { weight: 1, arbitrary: factOf(yesNo, gaps) },
      ),
    })
    .map(({ deductible, oop, coinsurance, copay, covered }) =>
      aPlan({
        type,
        planName: `Plan ${type}`,
        tiers: [aLevel({ deductibleIndividual: deductible, oopIndividual: oop })],
        benefits: [
          aRule('office', { copay, deductibleApplies: known(false), coinsurance: NONE }),
          aRule('imaging', { coinsurance }),
          aRule('surgery', { coinsurance, copay, covered }),
        ],
      }),
    )
}

function met(gaps: Gaps): fc.Arbitrary<InsuredRoute['accumulators']> {
  return fc
    .record({ deductibleMet: factOf(amount, gaps), oopMet: factOf(amount, gaps) })
    .map((both) => [{ scope: 'member' as const, tier: 'in', ...both }])
}

/** Self-pay by each way of pricing, with no cash prices: one above an untold charge would have to be told as such. */
export function pricedRoute(gaps: Gaps): fc.Arbitrary<SelfPayRoute> {
  return selfPayRoute(gaps).map((route) => ({ ...route, cashPrices: [] }))
}

/** Self-pay by each way of pricing. */
export function selfPayRoute(gaps: Gaps): fc.Arbitrary<SelfPayRoute> {
  const cash = fc
    .array(factOf(amount, gaps), { maxLength: 2 })
    .map((facts) => facts.map((fact, index) => aPrice(LINE_IDS[index] ?? '', fact)))
  return fc
    .record({ discount: share, promptPay: share, cashPrices: cash, pricing: fc.option(pricing(gaps), { nil: null }) })
    .map(({ pricing: found, ...route }) => aSelfPayRoute({ ...route, ...(found === null ? {} : { pricing: found }) }))
}

function pricing(gaps: Gaps): fc.Arbitrary<SelfPayPricing> {
  const price = factOf(amount, gaps)
  return fc.oneof(
    fc.constant<SelfPayPricing>({ method: 'chargemaster' }),
    fc
      .array(fc.record({ from: amount, off: share }), { minLength: 1, maxLength: 3 })
      .map((steps): SelfPayPricing => ({ method: 'tiered', steps })),
    price.map((total): SelfPayPricing => ({ method: 'settlement', total })),
    price.map(
      (one): SelfPayPricing => ({
        method: 'package',
        packages: [{ id: 'K', name: 'Knee package', lineIds: ['1', '2'], price: one }],
      }),
    ),
    fc
      .record({ monthlyFee: price, joiningFee: price, isMember: factOf(yesNo, gaps), memberOff: share })
      .map((one): SelfPayPricing => ({ method: 'membership', months: 12, memberPrices: [], ...one })),
  )
}

/** A sliding fee or a hospital's help. */
export function assistance(gaps: Gaps): fc.Arbitrary<Assistance> {
  const sliding = fc
    .record({
      householdSize: factOf(fc.integer({ min: 1, max: 6 }), gaps),
      annualIncome: factOf(
        fc.integer({ min: 0, max: 60 }).map((count) => cents(count * 100_000)),
        gaps,
      ),
      contractForbids: factOf(yesNo, gaps),
      fee: amount,
    })
    .map(
      ({ fee, ...facts }): Assistance => ({
        kind: 'sliding',
        region: 'contiguous',
        classes: [
          { upTo: percent(100), pays: { kind: 'fee', amount: fee } },
          { upTo: percent(150), pays: { kind: 'share', rate: percent(40) } },
          { upTo: percent(200), pays: { kind: 'share', rate: percent(70) } },
        ],
        ...facts,
      }),
    )
  const charity = fc
    .record({
      isEligible: factOf(yesNo, gaps),
      policyOff: factOf(share, gaps),
      generallyBilled: factOf(share, gaps),
      isNecessaryCare: factOf(yesNo, gaps),
    })
    .map((facts): Assistance => ({ kind: 'charity', ...facts }))
  return fc.oneof(sliding, charity)
}

const METHODS = ['standard', 'secondaryAllowed', 'nonDuplication', 'maintenanceOfBenefits'] as const

function otherPayer(id: string, gaps: Gaps): fc.Arbitrary<OtherPayer> {
  const order: fc.Arbitrary<PayerOrder> =
    gaps === 'never'
      ? fc.constant(DEPENDENT)
      : fc.constantFrom(DEPENDENT, anOrder({ coversAs: null }), anOrder({ inForceSince: null }))
  const type = fc.constantFrom('other' as const, 'medicaid' as const)
  return fc
    .record({
      type,
      met: met(gaps),
      prices: prices(gaps),
      method: fc.constantFrom(...METHODS),
      order,
      saved: fc.option(spent(gaps), { nil: null }),
    })
    .chain(({ type: kind, met: accumulators, saved, ...rest }) =>
      plan(gaps, kind).map(
        (draft): OtherPayer => ({
          payer: 'plan',
          id,
          coverageId: null,
          plan: { ...draft, planName: `Plan ${id}` },
          tier: 'in',
          accumulators,
          counters: [],
          source: { means: 'card', asOf: plainDate('2026-11-20'), by: '', reference: '' },
          medicare: null,
          ...(saved === null ? {} : { reserve: { saved, yearFrom: null } }),
          ...rest,
        }),
      ),
    )
}

/** One plan alone. */
export function plainInsured(gaps: Gaps): fc.Arbitrary<InsuredRoute> {
  return fc
    .record({ plan: plan(gaps), accumulators: met(gaps), prices: prices(gaps) })
    .map((facts) => anInsuredRoute(facts))
}

/** One plan with one or two further payers behind it. */
export function coordinatedRoute(gaps: Gaps): fc.Arbitrary<InsuredRoute> {
  return fc
    .record({
      route: plainInsured(gaps),
      others: fc.oneof(fc.tuple(otherPayer('P2', gaps)), fc.tuple(otherPayer('P2', gaps), otherPayer('P3', gaps))),
    })
    .map(({ route, others }) => ({ ...route, coordination: { method: 'standard', order: anOrder(), others } }))
}

/** What was paid this year toward the figure of a supplement, or saved in a reserve. */
function spent(gaps: Gaps): fc.Arbitrary<Fact<Cents>> {
  return factOf(fc.constantFrom(cents(0), cents(398_000), cents(795_000)), gaps)
}

/** Original Medicare by itself or with a supplement. */
export function medicareRoute(gaps: Gaps): fc.Arbitrary<InsuredRoute> {
  const status = fc.constantFrom<MedicareFacts['status']>(
    'participating',
    'nonparAssigned',
    'nonparUnassigned',
    ...(gaps === 'never' ? [] : [null]),
  )
  const letter = fc.option(fc.constantFrom<MedigapPayer['letter']>('A', 'C', 'D', 'F', 'G', 'K', 'L', 'N'), {
    nil: null,
  })
  return fc
    .record({
      met: met(gaps),
      prices: prices(gaps),
      status,
      isQmb: factOf(yesNo, gaps),
      letter,
      isHigh: fc.boolean(),
      spent: spent(gaps),
    })
    .map(({ met: accumulators, prices: told, letter: found, isHigh, status: standing, isQmb, spent: paid }) => {
      const high = isHigh && (found === 'F' || found === 'G') ? { isHighDeductible: true as const } : {}
      const supplement = { payer: 'medigap' as const, id: 'S', name: 'Supplement', spent: paid, ...high }
      const others = found === null ? [] : [{ ...supplement, letter: found }]
      return anInsuredRoute({
        plan: ORIGINAL_MEDICARE,
        accumulators,
        prices: told,
        medicare: medicareFacts({ status: standing, isQmb }),
        coordination: { method: 'standard', order: anOrder({ through: 'own' }), others },
      })
    })
}

/** A route of any kind, with or without help. */
export function anyRoute(gaps: Gaps): fc.Arbitrary<Route> {
  const bare = fc.oneof(selfPayRoute(gaps), plainInsured(gaps), coordinatedRoute(gaps), medicareRoute(gaps))
  return fc
    .tuple(bare, fc.option(assistance(gaps), { nil: null }))
    .map(([route, help]): Route => (help === null ? route : { ...route, assistance: help }))
}

/** Three services on one route of any kind. */
export function anyQuestion(gaps: Gaps, route: fc.Arbitrary<Route> = anyRoute(gaps)): fc.Arbitrary<EstimateQuestion> {
  return fc
    .tuple(route, ...LINE_IDS.map((id) => line(id, gaps)))
    .map(([one, ...lines]) => aQuestion({ lines, routes: [one] }))
}
