import type { Assistance } from '../../../shared/model/assistance.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute, SelfPayRoute } from '../../../shared/model/route.ts'
import type { SelfPayPricing } from '../../../shared/model/self-pay-pricing.ts'
import type { ProcedureFacts, ServiceLine } from '../../../shared/model/service-line.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { parseMoney } from '../../../shared/money/parse-money.ts'
import { parsePercentNumber } from '../../../shared/money/parse-percent.ts'
import type { Rate } from '../../../shared/money/rate.ts'
import { aShare } from '../cob/payers-sample.ts'
import { aLine, anInsuredRoute, aPrice, aSelfPayRoute, met } from '../sample-plan.ts'

/** One service of a case, in the words of the clinic. */
export type ServiceWords = Readonly<Record<string, string>>
export type Words = Readonly<Record<string, string>>

/** An amount, `?` for unknown, `n/a` for what does not apply. */
export function money(text: string): Fact<Cents> {
  const read = parseMoney(text)
  if (read.kind === 'amount') return known(read.value)
  if (read.kind === 'unknown') return UNKNOWN
  if (read.kind === 'none') return NONE
  throw new Error(`not an amount: ${text}`)
}

export function amount(text: string): Cents {
  const fact = money(text)
  if (fact.kind !== 'known') throw new Error(`an amount was expected: ${text}`)
  return fact.value
}

export function rate(text: string): Rate {
  const read = parsePercentNumber(text)
  if (read === null) throw new Error(`not a percent: ${text}`)
  return read
}

export function rateFact(text: string): Fact<Rate> {
  return text === '?' ? UNKNOWN : known(rate(text))
}

export function yesNo(text: string): Fact<boolean> {
  return text === '?' ? UNKNOWN : known(text === 'yes')
}

export function count(text: string): Fact<number> {
  return text === '?' ? UNKNOWN : known(Number(text))
}

/** The services in their order, named 1, 2, 3 … */
export function linesOf(services: readonly ServiceWords[]): readonly ServiceLine[] {
  return services.map((words, index) => {
    const procedure = procedureOf(words)
    return aLine(String(index + 1), {
      code: words.code ?? `X${index + 1}`,
      category: words.care ?? 'imaging',
      charge: money(words.charge ?? '?'),
      units: Number(words.units ?? 1),
      days: words.days === undefined ? null : Number(words.days),
      modifiers: words.modifiers === undefined ? [] : words.modifiers.split(' '),
      visit: words.visit ?? null,
      ...(procedure === null ? {} : { procedure }),
    })
  })
}

function procedureOf(words: ServiceWords): ProcedureFacts | null {
  if (words.indicator === undefined) return null
  const base = words.base
  return {
    indicator: Number(words.indicator) as ProcedureFacts['indicator'],
    family: base === undefined ? null : { base, baseFee: money(words['base fee'] ?? 'n/a') },
    reducedPart: money(words['reduced part'] ?? 'n/a'),
  }
}

/** A self-pay route by its way of pricing. */
export function selfPayOf(given: Words, services: readonly ServiceWords[]): SelfPayRoute {
  const pricing = pricingOf(given)
  const cash = services.flatMap((words, index) =>
    words['cash price'] === undefined ? [] : [aPrice(String(index + 1), money(words['cash price']))],
  )
  return aSelfPayRoute({
    discount: rate(given.discount ?? '0%'),
    promptPay: rate(given['prompt pay'] ?? '0%'),
    cashPrices: cash,
    ...(pricing === null ? {} : { pricing }),
  })
}

function pricingOf(given: Words): SelfPayPricing | null {
  switch (given['priced by']) {
    case undefined:
      return null
    case 'list price':
      return { method: 'chargemaster' }
    case 'steps':
      return {
        method: 'tiered',
        steps: pairsOf(given.steps ?? '').map(([from, off]) => ({ from: amount(from), off: rate(off) })),
      }
    case 'agreed sum':
      return { method: 'settlement', total: money(given['agreed sum'] ?? '?') }
    case 'package': {
      const lineIds = (given['package of'] ?? '').split(' ')
      return {
        method: 'package',
        packages: [{ id: 'K', name: 'Package', lineIds, price: money(given['package price'] ?? '?') }],
      }
    }
    case 'membership':
      return {
        method: 'membership',
        monthlyFee: money(given['monthly fee'] ?? 'n/a'),
        joiningFee: money(given['joining fee'] ?? 'n/a'),
        months: Number(given.months ?? 1),
        isMember: yesNo(given.member ?? 'no'),
        memberOff: rate(given['member discount'] ?? '0%'),
        memberPrices: [],
      }
    default:
      throw new Error(`no way of pricing: ${given['priced by']}`)
  }
}

/** `100%: 25.00; 150%: 40%` as pairs. */
function pairsOf(text: string): readonly (readonly [string, string])[] {
  return text.split(';').map((pair) => {
    const [left = '', right = ''] = pair.split(':').map((part) => part.trim())
    return [left, right] as const
  })
}

/** Help by income or by a hospital's policy; null without any. */
export function helpOf(given: Words): Assistance | null {
  if (given.help === undefined) return null
  if (given.help === 'hospital policy') {
    return {
      kind: 'charity',
      isEligible: yesNo(given.qualifies ?? 'yes'),
      policyOff: rateFact(given['policy takes off'] ?? '?'),
      generallyBilled: rateFact(given['generally billed'] ?? '?'),
      isNecessaryCare: yesNo(given['necessary care'] ?? 'yes'),
    }
  }
  return {
    kind: 'sliding',
    region: (given.region ?? 'contiguous') as 'contiguous',
    householdSize: count(given.household ?? '?'),
    annualIncome: money(given.income ?? '?'),
    classes: pairsOf(given.classes ?? '').map(([upTo, pays]) => ({
      upTo: rate(upTo),
      pays: pays.endsWith('%')
        ? { kind: 'share' as const, rate: rate(pays) }
        : { kind: 'fee' as const, amount: amount(pays) },
    })),
    contractForbids: yesNo(given['contract forbids'] ?? 'no'),
  }
}

/** One plan: a deductible with what is met of it, then a share of the rest. */
export function insuredOf(given: Words, services: readonly ServiceWords[]): InsuredRoute {
  const plan = aShare('First Plan', amount(given.deductible ?? '0'), 0)
  const coinsurance = rateFact(given.coinsurance ?? '0%')
  return anInsuredRoute({
    plan: { ...plan, benefits: plan.benefits.map((rule) => ({ ...rule, coinsurance })) },
    accumulators: [
      given['deductible met'] === '?'
        ? met('member', null, 0)
        : met('member', amount(given['deductible met'] ?? '0'), cents(0)),
    ],
    prices: services.flatMap((words, index) =>
      words.price === undefined ? [] : [aPrice(String(index + 1), money(words.price))],
    ),
  })
}
