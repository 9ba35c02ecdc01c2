import type { BenefitRule } from '../../../shared/model/benefit-plan.ts'
import { wholeOf } from './coverage-of-text.ts'
import { amountOf, amountText } from './maximum-text.ts'

/** What a kind of care says beyond its row of the table, as typed. An empty box: the plan has no such thing. */
export interface DetailText {
  readonly copayPer: BenefitRule['copayPer']
  readonly copayOrder: BenefitRule['copayOrder']
  readonly maxDays: string
  readonly waived: 'yes' | 'no'
  readonly shareMax: string
  readonly firstCount: string
  readonly firstCopay: string
  readonly ownDeductible: string
  readonly relation: 'separate' | 'within'
  readonly limitType: 'visits' | 'units' | 'days' | 'dollars'
  readonly limit: string
  readonly excessTo: 'provider' | 'patientAllowed' | 'patientBilled'
  readonly countsToOop: 'yes' | 'no'
}

/** The details of a kind of care as text to change. */
export function detailText(rule: BenefitRule): DetailText {
  const { firstVisits, categoryDeductible, limit } = rule
  return {
    copayPer: rule.copayPer,
    copayOrder: rule.copayOrder,
    maxDays: rule.copayMaxDays === null ? '' : String(rule.copayMaxDays),
    waived: rule.copayWaivedIfAdmitted ? 'yes' : 'no',
    shareMax: amountText(rule.coinsuranceMax),
    firstCount: firstVisits === null ? '' : String(firstVisits.count),
    firstCopay: amountText(firstVisits === null ? null : firstVisits.copay),
    ownDeductible: amountText(categoryDeductible === null ? null : categoryDeductible.amount),
    relation: categoryDeductible?.relation ?? 'separate',
    limitType: limit?.type ?? 'visits',
    limit: limit === null ? '' : limit.type === 'dollars' ? amountText(limit.amount) : String(limit.amount),
    excessTo: limit?.excessTo ?? 'patientAllowed',
    countsToOop: rule.excludedFromOop ? 'no' : 'yes',
  }
}

/** The kind of care with its details as typed. What has no reading is left out; the fields say so before. */
export function withDetails(rule: BenefitRule, text: DetailText): BenefitRule {
  const count = wholeOf(text.firstCount)
  const copay = amountOf(text.firstCopay)
  const own = amountOf(text.ownDeductible)
  const name = rule.category.slice(0, 28)
  return {
    ...rule,
    copayPer: text.copayPer,
    copayOrder: text.copayOrder,
    copayMaxDays: aboveZero(wholeOf(text.maxDays)),
    copayWaivedIfAdmitted: text.waived === 'yes',
    coinsuranceMax: amountOf(text.shareMax),
    firstVisits:
      count === null || count === 0 || copay === null
        ? null
        : { count: Math.min(count, 999), copay, counter: firstCounter(rule) },
    categoryDeductible:
      own === null ? null : { name: rule.categoryDeductible?.name ?? name, amount: own, relation: text.relation },
    limit: limitOf(rule, text),
    excludedFromOop: text.countsToOop === 'no',
  }
}

/** The counter of the first visits of a kind of care; several kinds may share one. */
export function firstCounter({ firstVisits, category }: BenefitRule): string {
  return firstVisits?.counter ?? `${category.slice(0, 28)} visits`
}

/** First visits need both their number and their fee. */
export function isFirstWhole({ firstCount, firstCopay }: DetailText): boolean {
  return (wholeOf(firstCount) === null) === (amountOf(firstCopay) === null)
}

function limitOf(rule: BenefitRule, { limitType: type, limit, excessTo }: DetailText): BenefitRule['limit'] {
  const amount = type === 'dollars' ? amountOf(limit) : wholeOf(limit)
  if (amount === null) return null
  return { type, amount, counter: rule.limit?.counter ?? rule.category.slice(0, 40), excessTo }
}

function aboveZero(count: number | null): number | null {
  return count === 0 ? null : count
}
