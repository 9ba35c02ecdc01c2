import { UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { PlainQuestion } from '../coverage/plain-questions.ts'
import type { PlainRule } from '../coverage/plain-words.ts'
import { aPrice } from '../sample-plan.ts'

/** One thing that nobody has told: its highest value, the question with one of them, and the route without it. */
export interface Gap {
  readonly name: string
  readonly highest: (question: PlainQuestion) => number
  readonly withValue: (question: PlainQuestion, value: number) => PlainQuestion
  readonly without: (route: InsuredRoute, question: PlainQuestion) => InsuredRoute
}

const AMOUNTS = [
  'individual',
  'family',
  'copay',
  'cap',
  'billed',
  'allowed',
  'coinsuranceMax',
  'deductible_in',
  'oop_in',
]
const WORDS_OF_MONEY = ['dollars', 'rx', 'imaging', 'penaltyAmount']

/** The question in cents instead of hundreds of dollars, so that every value of an unknown amount can be tried. */
export function small(value: unknown, name = ''): unknown {
  if (typeof value === 'number') return AMOUNTS.includes(name) ? Math.round(value / 2000) : value
  if (Array.isArray(value)) return value.map((one) => small(one))
  if (typeof value !== 'object' || value === null) return value
  const isMoney = Object.values(value).some((one) => typeof one === 'string' && WORDS_OF_MONEY.includes(one))
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, small(one, isMoney && key === 'amount' ? 'cap' : key)]),
  )
}

function withMet(question: PlainQuestion, key: string, value: number): PlainQuestion {
  const { met } = question
  return { ...question, met: { ...met, members: { self: { ...met.members.self, [key]: value } } } }
}

function withoutMet(route: InsuredRoute, key: 'deductibleMet' | 'oopMet'): InsuredRoute {
  const accumulators = route.accumulators.map((one) =>
    one.scope === 'member' && one.tier === 'in' ? { ...one, [key]: UNKNOWN } : one,
  )
  return { ...route, accumulators }
}

function firstCare({ services }: PlainQuestion): string {
  return services[0]?.category ?? ''
}

/** The rule of the first service in network, changed. */
function withRule(question: PlainQuestion, change: Partial<PlainRule>): PlainQuestion {
  const care = firstCare(question)
  const { plan } = question
  const levels = plan.benefits[care]
  if (levels?.in === undefined) return question
  const benefits = { ...plan.benefits, [care]: { ...levels, in: { ...levels.in, ...change } } }
  return { ...question, plan: { ...plan, benefits } }
}

function withoutTerm(route: InsuredRoute, question: PlainQuestion, key: 'copay' | 'coinsurance'): InsuredRoute {
  const care = firstCare(question)
  const benefits = route.plan.benefits.map((rule) =>
    rule.category === care && rule.tier === 'in' ? { ...rule, [key]: UNKNOWN } : rule,
  )
  return { ...route, plan: { ...route.plan, benefits } }
}

function withFirst(question: PlainQuestion, allowed: number): PlainQuestion {
  const services = question.services.map((one, index) => (index === 0 ? { ...one, allowed } : one))
  return { ...question, services }
}

/** What a counselor may have to ask for. */
export const GAPS: readonly Gap[] = [
  {
    name: 'what was met of the deductible',
    highest: ({ plan }) => plan.deductible.in?.individual ?? 0,
    withValue: (question, value) => withMet(question, 'deductible_in', value),
    without: (route) => withoutMet(route, 'deductibleMet'),
  },
  {
    name: 'what was met of the yearly maximum',
    highest: ({ plan }) => plan.oopMax.in?.individual ?? 0,
    withValue: (question, value) => withMet(question, 'oop_in', value),
    without: (route) => withoutMet(route, 'oopMet'),
  },
  {
    name: 'the price of the first service',
    highest: ({ services }) => services[0]?.billed ?? 0,
    withValue: withFirst,
    without: (route) => ({
      ...route,
      prices: route.prices.map((one, index) => (index === 0 ? aPrice(one.lineId, UNKNOWN) : one)),
    }),
  },
  {
    name: 'the copay of the first service',
    highest: ({ services }) => services.reduce((most, { billed }) => Math.max(most, billed), 0),
    withValue: (question, copay) => withRule(question, { copay }),
    without: (route, question) => withoutTerm(route, question, 'copay'),
  },
  {
    name: 'the share of the first service',
    highest: () => 1000,
    withValue: (question, share) => withRule(question, { share }),
    without: (route, question) => withoutTerm(route, question, 'coinsurance'),
  },
  {
    name: 'the units that were used',
    highest: () => 7,
    withValue: (question, units) => {
      const { met } = question
      return { ...question, met: { ...met, counters: { ...met.counters, units } } }
    },
    without: (route) => ({ ...route, counters: route.counters.filter(({ name }) => name !== 'units') }),
  },
]
