import { plainDate } from '../../../shared/dates/plain-date.ts'
import type {
  AuthOutcome,
  BenefitPlanDraft,
  BenefitRule,
  Liability,
  TierLimits,
} from '../../../shared/model/benefit-plan.ts'
import type { Counter } from '../../../shared/model/coverage.ts'
import { known, NONE } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { amount, money, rate, type ServiceWords, type Words } from '../estimate/route-words.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aRule } from '../sample-plan.ts'

/**
 * A plan in the words of a benefit summary. Kinds of care stand as `imaging: deductible; 20%`, those out of the network
 * as `imaging out: …`; what is not said does not exist in the plan.
 */
export function planRoute(given: Words, services: readonly ServiceWords[]): InsuredRoute {
  return anInsuredRoute({
    tier: given.network ?? 'in',
    plan: planOf(given),
    accumulators: ['in', 'out'].flatMap((tier) =>
      (['member', 'family'] as const).map((scope) => ({
        scope,
        tier,
        deductibleMet: money(word(given, scope, 'deductible met', tier) ?? '0'),
        oopMet: money(word(given, scope, 'limit met', tier) ?? '0'),
      })),
    ),
    counters: countersOf(given),
    prices: services.flatMap((words, index) =>
      words.price === undefined ? [] : [aPrice(String(index + 1), money(words.price))],
    ),
  })
}

/** `deductible met`, `family deductible met`, `deductible met out` … */
function word(given: Words, scope: 'member' | 'family', name: string, tier: string): string | undefined {
  const own = scope === 'family' ? `family ${name}` : name
  return given[tier === 'out' ? `${own} out` : own]
}

function planOf(given: Words): BenefitPlanDraft {
  return aPlan({
    type: (given.kind ?? 'other') as BenefitPlanDraft['type'],
    memberTier: given.family === 'yes' ? 'family' : 'self-only',
    copayCreditsDeductible: given['copays fill the deductible'] === 'yes',
    tiers: [limitsOf(given, 'in'), limitsOf(given, 'out')],
    benefits: Object.entries(given).flatMap(([name, text]) => (text.startsWith('pays ') ? [careOf(name, text)] : [])),
    crossAccumulation: (given['levels count'] ?? 'none') as 'none',
    missingReferral: (given['without referral'] ?? 'provider') as 'provider',
    authMissing: outcomeOf(given['without authorization']),
    authDenied: outcomeOf(given['after a denial']),
    authExpired: outcomeOf(given['after it expired']),
    unitsExceeded: outcomeOf(given['beyond approved units']),
    notCoveredTo: (given['not covered falls on'] ?? 'patientBilled') as Liability,
    benefitMax: maxOf(given),
  })
}

function limitsOf(given: Words, tier: string): TierLimits {
  const of = (scope: 'member' | 'family', name: string) => money(word(given, scope, name, tier) ?? 'n/a')
  return aLevel({
    tier,
    deductibleIndividual: of('member', 'deductible'),
    deductibleFamily: of('family', 'deductible'),
    familyRule: given['family rule'] === 'aggregate' ? 'aggregate' : 'embedded',
    oopIndividual: of('member', 'limit'),
    oopFamily: of('family', 'limit'),
  })
}

/** `pays deductible; copay 30.00 per day up to 5 first; 20% up to 75.00; 2 visits to provider; first 3 at 20.00` */
function careOf(name: string, text: string): BenefitRule {
  const [category = '', level = 'in'] = name.split(' ')
  const parts = text.slice('pays '.length).split('; ')
  const part = (start: RegExp): RegExpExecArray | null =>
    parts.map((one) => start.exec(one)).find((found) => found !== null) ?? null
  const copay = part(/^copay (\S+)(?: per (\w+))?(?: up to (\d+))?( first)?$/)
  const share = part(/^(\d+)%(?: up to (\S+))?$/)
  const first = part(/^first (\d+) at (\S+)$/)
  const limit = part(/^(\S+) (visits|units|days|dollars) to (\w+)$/)
  const own = part(/^own deductible (\S+) (separate|within)$/)
  return aRule(category, {
    tier: level,
    covered: known(!parts.includes('nothing')),
    deductibleApplies: known(parts.includes('deductible')),
    copay: copay === null ? NONE : money(copay[1] ?? ''),
    copayPer: (copay?.[2] ?? 'visit') as BenefitRule['copayPer'],
    copayMaxDays: copay?.[3] === undefined ? null : Number(copay[3]),
    copayOrder: copay?.[4] === undefined ? 'after' : 'before',
    coinsurance: share === null ? NONE : known(rate(`${share[1]}%`)),
    coinsuranceMax: share?.[2] === undefined ? null : amount(share[2]),
    firstVisits: first === null ? null : { count: Number(first[1]), copay: amount(first[2] ?? ''), counter: 'first' },
    limit: limit === null ? null : limitOf(limit, category),
    categoryDeductible:
      own === null
        ? null
        : { name: category, amount: amount(own[1] ?? ''), relation: own[2] === 'within' ? 'within' : 'separate' },
    excludedFromOop: parts.includes('outside the limit'),
    authorizationNeeded: known(true),
    referralNeeded: known(true),
  })
}

function limitOf(found: RegExpExecArray, counter: string): BenefitRule['limit'] {
  const type = found[2] as 'visits'
  const size = found[2] === 'dollars' ? amount(found[1] ?? '') : Number(found[1])
  return { type, amount: size, counter, excessTo: found[3] as Liability }
}

function countersOf(given: Words): readonly Counter[] & Counter[] {
  const counters: Counter[] = []
  for (const [name, text] of Object.entries(given)) {
    const [kind, counted] = name.split(' used of ')
    if (counted === undefined || kind === undefined) continue
    const used = kind === 'count' ? Number(text) : amount(text)
    counters.push({
      scope: 'member',
      kind: kind === 'deductible' ? 'categoryDeductible' : 'counter',
      name: counted,
      used,
    })
  }
  const paid = amount(given['paid by the plan'] ?? '0')
  for (const scope of ['member', 'family'] as const) counters.push({ scope, kind: 'paid', name: '', used: paid })
  return counters
}

function maxOf(given: Words): BenefitPlanDraft['benefitMax'] {
  const most = given['pays at most']
  if (most === undefined) return null
  const whenExhausted = given.afterwards === 'billed' ? 'billed' : 'allowed'
  return { individual: amount(most), family: null, whenExhausted, overrides: [] }
}

/** `provider`, `patientAllowed`, `patientBilled`, `50% of planPayment up to 500.00`, or an amount. */
function outcomeOf(text = 'provider'): AuthOutcome {
  if (/^(provider|patientAllowed|patientBilled)$/.test(text)) return { action: 'deny', liability: text as Liability }
  const share = /^(\d+%) of (planPayment|allowed)(?: up to (\S+))?$/.exec(text)
  if (share === null) return { action: 'penaltyAmount', amount: amount(text) }
  const cap = share[3] === undefined ? null : amount(share[3])
  return { action: 'penaltyPercent', rate: rate(share[1] ?? ''), of: share[2] as 'allowed', cap }
}

/** A service with what its plan has to know about it. */
export function planLines(services: readonly ServiceWords[]): readonly ServiceLine[] {
  return services.map((words, index) =>
    aLine(String(index + 1), {
      category: words.care ?? 'imaging',
      charge: money(words.charge ?? '?'),
      units: Number(words.units ?? 1),
      days: words.days === undefined ? null : Number(words.days),
      approvedUnits: words['approved units'] === undefined ? null : Number(words['approved units']),
      auth: (words.authorization ?? 'notNeeded') as ServiceLine['auth'],
      referral: (words.referral ?? 'notNeeded') as ServiceLine['referral'],
      preventive: words.preventive === 'yes',
      emergency: words.emergency === 'yes',
      admitted: words.admitted === 'yes',
      nsaProtected: words.protected === 'yes',
      visit: words.visit ?? null,
      serviceOn: words.on === undefined ? null : plainDate(words.on),
    }),
  )
}
