import { callSheetScreen as words } from '../../../shared/text/call-sheet-screen.ts'
import { kindName, limitWords } from '../../../shared/text/screens-coverage.ts'
import type { CoverageText, KindText, LimitsText } from './coverage-text.ts'

/** One question to the plan, and where in the form its answer goes. */
export type CallQuestion =
  | { readonly of: 'since'; readonly label: string }
  | { readonly of: 'limits'; readonly label: string; readonly tier: string; readonly field: keyof LimitsText }
  | {
      readonly of: 'kind'
      readonly label: string
      readonly category: string
      readonly tier: string
      readonly field: 'copay' | 'share' | 'authorization'
    }

const PERSON = [
  ['deductiblePerson', 'deductiblePersonMet', limitWords.deductiblePerson],
  ['oopPerson', 'oopPersonMet', limitWords.oopPerson],
] as const
const FAMILY = [
  ['deductibleFamily', 'deductibleFamilyMet', limitWords.deductibleFamily],
  ['oopFamily', 'oopFamilyMet', limitWords.oopFamily],
] as const

/**
 * What is still to be asked of a plan, in the order in which payers answer: since when it is active, the yearly amounts
 * at the clinic's network level and what is met, then each kind of care. Only the kinds of the open estimate are asked
 * where there is one; what was told is not asked again. Source: user journeys, J3; screen S6.
 */
export function callQuestions(text: CoverageText, categories: readonly string[]): readonly CallQuestion[] {
  const own = text.limits.filter(({ tier }) => tier === text.clinicTier)
  const levels = own.length > 0 ? own : text.limits.slice(0, 1)
  const kinds = text.kinds.filter(
    ({ rule, covered }) =>
      covered !== 'no' &&
      levels.some(({ tier }) => tier === rule.tier) &&
      (categories.length === 0 || categories.includes(rule.category)),
  )
  return [
    ...(text.effectiveFrom.trim() === '' ? [{ of: 'since' as const, label: words.since }] : []),
    ...levels.flatMap((limits) => ofLimits(limits, text.memberTier === 'family')),
    ...kinds.flatMap(ofKind),
  ]
}

function ofLimits(limits: LimitsText, isFamily: boolean): readonly CallQuestion[] {
  const { tier } = limits
  return [...PERSON, ...(isFamily ? FAMILY : [])].flatMap(([total, met, what]) => [
    ...(isOpen(limits[total]) ? [{ of: 'limits' as const, label: what, tier, field: total }] : []),
    ...(isOpen(limits[met]) && limits[total].trim() !== 'n/a'
      ? [{ of: 'limits' as const, label: words.metOf(what), tier, field: met }]
      : []),
  ])
}

function ofKind({ rule, copay, share, authorization }: KindText): readonly CallQuestion[] {
  const { category, tier } = rule
  const ask = (field: 'copay' | 'share' | 'authorization', label: string) =>
    ({ of: 'kind', label, category, tier, field }) as const
  const name = kindName(category)
  return [
    ...(isOpen(copay) ? [ask('copay', words.copayOf(name))] : []),
    ...(isOpen(share) ? [ask('share', words.shareOf(name))] : []),
    ...(authorization === '?' ? [ask('authorization', words.authOf(name))] : []),
  ]
}

/** Nobody has told it yet. */
function isOpen(typed: string): boolean {
  return typed.trim() === '' || typed.trim() === '?'
}

/** What stands in the form for a question. */
export function answerIn(text: CoverageText, question: CallQuestion): string {
  if (question.of === 'since') return text.effectiveFrom
  if (question.of === 'limits') return text.limits.find(({ tier }) => tier === question.tier)?.[question.field] ?? ''
  return text.kinds.find((kind) => isKind(kind, question))?.[question.field] ?? ''
}

/** The part of the form that an answer changes. */
export function withAnswer(text: CoverageText, question: CallQuestion, typed: string): Partial<CoverageText> {
  if (question.of === 'since') return { effectiveFrom: typed }
  if (question.of === 'limits') {
    const { tier, field } = question
    return { limits: text.limits.map((one) => (one.tier === tier ? { ...one, [field]: typed } : one)) }
  }
  const { field } = question
  return { kinds: text.kinds.map((kind) => (isKind(kind, question) ? { ...kind, [field]: typed } : kind)) }
}

function isKind({ rule }: KindText, of: Extract<CallQuestion, { of: 'kind' }>): boolean {
  return rule.category === of.category && rule.tier === of.tier
}
