import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { AnswerField, CandidateValue } from '../../../../shared/interop/x12/benefit-candidates.ts'
import { known } from '../../../../shared/model/fact.ts'
import { moneyFactOf, rateFactOf, textOfMoneyFact, textOfRateFact } from '../../../lib/fact-text.ts'
import type { CoverageText, KindText, LimitsText } from '../coverage-text.ts'

/** Fields of the coverage that the form has a box for, by the names of both. */
export const COVERAGE_BOXES = [
  'payerName',
  'planName',
  'type',
  'memberId',
  'groupNumber',
  'subscriber',
  'relation',
  'effectiveFrom',
  'effectiveTo',
  'payerPhone',
  'planYearStartMonth',
  'clinicTier',
] as const
export type CoverageBox = (typeof COVERAGE_BOXES)[number]

export function coverageBox(name: string): CoverageBox | null {
  return COVERAGE_BOXES.find((one) => one === name) ?? null
}

/** The box of a yearly amount; what is left has none: the form holds what is met. */
export function limitsBox(field: Extract<AnswerField, { of: 'yearly' }>): Exclude<keyof LimitsText, 'tier'> | null {
  if (field.part === 'left') return null
  const { name, scope } = field
  const whole = `${name}${scope === 'member' ? 'Person' : 'Family'}` as const
  return field.part === 'total' ? whole : `${whole}Met`
}

const KIND_BOXES = {
  covered: 'covered',
  copay: 'copay',
  coinsurance: 'share',
  limit: 'limit',
  used: 'used',
  authorizationNeeded: 'authorization',
} as const satisfies Record<Extract<AnswerField, { of: 'kind' }>['name'], Exclude<keyof KindText, 'rule'>>

export function kindBox({ name }: Extract<AnswerField, { of: 'kind' }>) {
  return KIND_BOXES[name]
}

/** What stands in the form's box for a field; empty where nobody has told it or the form has no such line yet. */
export function onFile(text: CoverageText, field: AnswerField): string {
  if (field.of === 'coverage') {
    const box = coverageBox(field.name)
    return box === null ? '' : text[box]
  }
  if (field.of === 'yearly') {
    const box = limitsBox(field)
    const limits = text.limits.find(({ tier }) => tier === field.tier)
    return box === null ? '' : (limits?.[box] ?? '')
  }
  const kind = text.kinds.find(({ rule }) => rule.category === field.category && rule.tier === field.tier)
  return kind?.[kindBox(field)] ?? ''
}

/** Nobody has told it yet. */
export function isBlank(text: string): boolean {
  return text.trim() === '' || text.trim() === '?'
}

/**
 * What the form's box would hold if a value of the answer were taken; null for a value that no box can hold: whether
 * the coverage is active, other coverage, what is left, a limit in dollars or for life, and what the payer left out.
 */
export function textTaken(field: AnswerField, value: CandidateValue): string | null {
  if (field.of === 'coverage' && coverageBox(field.name) === null) return null
  if (field.of === 'yearly' && limitsBox(field) === null) return null
  switch (value.kind) {
    case 'text':
      return value.text
    case 'day':
      return typedDate(value.day)
    case 'month':
      return String(value.month)
    case 'money':
    case 'copay':
      return textOfMoneyFact(known(value.amount))
    case 'share':
      return textOfRateFact(known(value.rate))
    case 'count':
      return countTaken(field, value)
    case 'yes':
    case 'no':
      return value.kind
    case 'relation':
      return value.relation
    case 'planType':
      return value.type
    case 'tier':
      return value.tier
    case 'none':
      return mayNotApply(field) ? 'n/a' : null
    case 'status':
    case 'unknown':
      return null
  }
}

/** The box of a limit holds whole visits, days or units of one plan year, as many as its four places show. */
function countTaken(field: AnswerField, { count, unit, per }: Extract<CandidateValue, { kind: 'count' }>) {
  if (unit === 'dollars' || per === 'lifetime' || count > 9_999) return null
  return field.of === 'kind' ? String(count) : null
}

function mayNotApply(field: AnswerField): boolean {
  if (field.of === 'yearly') return field.part === 'total'
  return field.of === 'kind' && (field.name === 'copay' || field.name === 'coinsurance')
}

/** Do both say the same? Amounts, shares and days by what they mean; names and numbers of a card without case. */
export function saysSame(field: AnswerField, typed: string, taken: string, today: PlainDate): boolean {
  return meant(field, typed, today) === meant(field, taken, today)
}

/** A member id is no amount: `007` and `7` are two people. */
function meant(field: AnswerField, text: string, today: PlainDate): string {
  if (isBlank(text)) return ''
  const plain = text.trim().toUpperCase()
  if (field.of === 'coverage') {
    if (field.name !== 'effectiveFrom' && field.name !== 'effectiveTo') return plain
    const day = parseDate(text, today, 'any')
    return day.kind === 'date' ? day.value : plain
  }
  const fact = field.of === 'kind' && field.name === 'coinsurance' ? rateText(text) : moneyText(text)
  return fact ?? plain
}

function moneyText(text: string): string | null {
  const fact = moneyFactOf(text)
  return fact === null ? null : textOfMoneyFact(fact)
}

function rateText(text: string): string | null {
  const fact = rateFactOf(text)
  return fact === null ? null : textOfRateFact(fact)
}
