import type { PriceHit } from '../../shared/contract/estimate.ts'
import type { CoverageDraft } from '../../shared/model/coverage.ts'
import { type Fact, known, UNKNOWN } from '../../shared/model/fact.ts'
import type { InsuredRoute, SelfPayRoute } from '../../shared/model/route.ts'
import type { LinePrice, PriceSource, ServiceLine } from '../../shared/model/service-line.ts'
import type { Cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { shareOf } from '../../shared/money/rounding.ts'
import type { SampleKind } from './sample-coverage.ts'

/** A service of the demonstration: a code of the imported file and the kind of care it is. */
export interface SampleService {
  readonly code: string
  readonly kind: SampleKind
}

function sourceOf({ fee, scheduleName }: PriceHit): PriceSource {
  return {
    kind: 'schedule',
    scheduleId: fee.scheduleId,
    scheduleName,
    effectiveFrom: fee.effectiveFrom,
    sourceRow: fee.sourceRow,
  }
}

function amountFact(amount: Cents | null): Fact<Cents> {
  return amount === null ? UNKNOWN : known(amount)
}

/** The estimate's line for a price of the imported file. */
export function lineOf(hit: PriceHit, service: SampleService, id: string): ServiceLine {
  return {
    id,
    code: hit.fee.code,
    words: hit.fee.words,
    category: service.kind,
    units: 1,
    days: null,
    modifiers: [],
    diagnosisCodes: ['R51.9'],
    serviceOn: null,
    visit: null,
    charge: amountFact(hit.fee.charge),
    chargeSource: sourceOf(hit),
    preventive: false,
    emergency: false,
    admitted: false,
    nsaProtected: false,
    referral: 'notNeeded',
    auth: 'notNeeded',
    approvedUnits: null,
  }
}

/** What the payer's plan recognises for the line: the file's dollars, or its percent of the charge, or unknown. */
function negotiated(hit: PriceHit, plan: { readonly payerName: string; readonly planName: string }): Fact<Cents> {
  const price = hit.payerPrices.find((one) => one.payerName === plan.payerName && one.planName === plan.planName)
  if (price?.amount != null) return known(price.amount)
  if (price?.percentOfCharge != null && hit.fee.charge !== null) {
    return known(shareOf(hit.fee.charge, price.percentOfCharge))
  }
  return UNKNOWN
}

export function cashPrices(hits: readonly PriceHit[]): readonly LinePrice[] {
  return hits.map((hit, index) => ({
    lineId: `L${index + 1}`,
    allowed: amountFact(hit.fee.cashPrice),
    source: sourceOf(hit),
  }))
}

export function selfPayRoute(hits: readonly PriceHit[]): SelfPayRoute {
  return {
    id: 'A',
    name: 'Self-pay, published cash price',
    kind: 'selfPay',
    discount: percent(0),
    promptPay: percent(0),
    cashPrices: [...cashPrices(hits)],
  }
}

/** The coverage as a column, in network with the file's prices, or out of network with an assumption that says so. */
export function insuredRoute(hits: readonly PriceHit[], coverage: CoverageDraft, tier: 'in' | 'out'): InsuredRoute {
  const prices = hits.map((hit, index) => {
    const allowed = negotiated(hit, coverage.plan)
    const assumed: Fact<Cents> =
      allowed.kind === 'known' && tier === 'out'
        ? { kind: 'assumed', value: allowed.value, reason: 'The plan counts as much as it does in network' }
        : allowed
    return { lineId: `L${index + 1}`, allowed: assumed, source: sourceOf(hit) }
  })
  return {
    id: tier === 'in' ? 'B' : 'C',
    name: tier === 'in' ? 'Insured, in network' : 'Insured, out of network',
    kind: 'insured',
    coverageId: null,
    plan: coverage.plan,
    tier,
    effectiveFrom: null,
    effectiveTo: null,
    accumulators: coverage.accumulators,
    counters: [],
    prices,
    source: coverage.source,
    nextPlanYear: false,
  }
}
