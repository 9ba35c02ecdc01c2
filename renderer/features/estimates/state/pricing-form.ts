import { type Fact, known, UNKNOWN } from '../../../../shared/model/fact.ts'
import type { CarePackage, SelfPayPricing } from '../../../../shared/model/self-pay-pricing.ts'
import { parseMoney } from '../../../../shared/money/parse-money.ts'
import { parsePercent } from '../../../../shared/money/parse-percent.ts'
import { textOfRate } from '../../../lib/class-text.ts'
import { moneyFactOf, textOfMoneyFact } from '../../../lib/fact-text.ts'

/** Yes, no, or nobody has told us. */
export type TypedAnswer = 'yes' | 'no' | '?'

export interface TypedStep {
  readonly id: string
  readonly from: string
  readonly off: string
}

export interface TypedPackage {
  readonly id: string
  readonly name: string
  readonly price: string
  readonly lineIds: readonly string[]
}

/** How the clinic prices a column, as its form holds it; fields of other ways of pricing stay empty. */
export interface TypedPricing {
  readonly total: string
  readonly steps: readonly TypedStep[]
  readonly packages: readonly TypedPackage[]
  readonly monthlyFee: string
  readonly joiningFee: string
  readonly months: string
  readonly isMember: TypedAnswer
  readonly memberOff: string
  readonly included: string
}

const NOTHING: TypedPricing = {
  total: '',
  steps: [],
  packages: [],
  monthlyFee: '',
  joiningFee: '',
  months: '',
  isMember: '?',
  memberOff: '',
  included: '',
}

const STEPS = 4

/** The pricing as text. A new package begins with all services in it. */
export function typedPricing(pricing: SelfPayPricing | undefined, lineIds: readonly string[]): TypedPricing {
  switch (pricing?.method) {
    case undefined:
    case 'chargemaster':
      return NOTHING
    case 'tiered': {
      const steps = Array.from({ length: Math.max(STEPS, pricing.steps.length) }, (_, at) => {
        const step = pricing.steps[at]
        const id = `step-${at + 1}`
        return step === undefined
          ? { id, from: '', off: '' }
          : { id, from: textOfMoneyFact(known(step.from)), off: textOfRate(step.off) }
      })
      return { ...NOTHING, steps }
    }
    case 'settlement':
      return { ...NOTHING, total: textOfMoneyFact(pricing.total) }
    case 'package': {
      const packages = pricing.packages.map((one) => ({ ...one, price: textOfMoneyFact(one.price) }))
      return { ...NOTHING, packages: packages.length === 0 ? [newPackage([], lineIds)] : packages }
    }
    case 'membership':
      return {
        ...NOTHING,
        monthlyFee: textOfMoneyFact(pricing.monthlyFee),
        joiningFee: textOfMoneyFact(pricing.joiningFee),
        months: String(pricing.months),
        isMember: textOfAnswer(pricing.isMember),
        memberOff: textOfRate(pricing.memberOff),
        included: pricing.included ?? '',
      }
  }
}

/** One more package, of services that are in none yet. */
export function newPackage(packages: readonly TypedPackage[], lineIds: readonly string[]): TypedPackage {
  const taken = packages.flatMap((one) => one.lineIds)
  return { id: `K${packages.length + 1}`, name: '', price: '', lineIds: lineIds.filter((id) => !taken.includes(id)) }
}

/** The pricing that the form states; null while it lacks what it cannot be without. */
export function pricingOf(method: SelfPayPricing['method'], typed: TypedPricing): SelfPayPricing | null {
  switch (method) {
    case 'chargemaster':
      return { method }
    case 'tiered': {
      const steps = typed.steps.flatMap(stepOf).toSorted((a, b) => a.from - b.from)
      return steps.length === 0 ? null : { method, steps }
    }
    case 'settlement':
      return { method, total: factOf(typed.total) }
    case 'package': {
      const packages = typed.packages.flatMap(packageOf)
      return packages.length === 0 ? null : { method, packages }
    }
    case 'membership':
      return membershipOf(typed)
  }
}

function stepOf({ from, off }: TypedStep) {
  const [amount, rate] = [parseMoney(from), parsePercent(off)]
  return amount.kind === 'amount' && rate.kind === 'rate' ? [{ from: amount.value, off: rate.rate }] : []
}

function packageOf({ id, name, price, lineIds }: TypedPackage): readonly CarePackage[] {
  if (lineIds.length === 0) return []
  return [{ id, name: name.trim() || id, lineIds: [...lineIds], price: factOf(price) }]
}

function membershipOf(typed: TypedPricing): SelfPayPricing | null {
  const off = parsePercent(typed.memberOff)
  if (!/^\d{1,2}$/.test(typed.months.trim()) || off.kind !== 'rate') return null
  return {
    method: 'membership',
    monthlyFee: factOf(typed.monthlyFee),
    joiningFee: factOf(typed.joiningFee),
    months: Math.min(36, Number(typed.months)),
    isMember: answerOf(typed.isMember),
    memberOff: off.rate,
    memberPrices: [],
    ...(typed.included.trim() === '' ? {} : { included: typed.included.trim() }),
  }
}

function factOf(text: string): NonNullable<ReturnType<typeof moneyFactOf>> {
  return moneyFactOf(text) ?? UNKNOWN
}

export function textOfAnswer(fact: Fact<boolean>): TypedAnswer {
  if (fact.kind !== 'known' && fact.kind !== 'assumed') return '?'
  return fact.value ? 'yes' : 'no'
}

export function answerOf(text: TypedAnswer): Fact<boolean> {
  return text === '?' ? UNKNOWN : known(text === 'yes')
}
