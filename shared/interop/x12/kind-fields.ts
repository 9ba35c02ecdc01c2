import type { Benefit } from './benefit.ts'
import type {
  AnswerCategory,
  AnswerField,
  AnswerTier,
  Candidate,
  CandidateValue,
  FieldAnswer,
} from './benefit-candidates.ts'
import { candidates, fieldAnswer, type Line, linesAt } from './candidate-lines.ts'
import { ANSWER_CATEGORIES, CATEGORY_TYPES, visitWords } from './category-types.ts'
import { isWholePlan } from './coverage-status.ts'
import type { EligibilityCode } from './eligibility-codes.ts'
import { benefitCodes } from './eligibility-findings.ts'
import { limitFields } from './limit-fields.ts'

type KindField = Extract<AnswerField, { of: 'kind' }>

/**
 * What the answer says about kinds of care: covered, copay, the patient's share, limits, authorization; in and out of
 * network. `asked` are kinds that the coverage has: what holds for the plan as a whole is offered for them too. Source:
 * interop specification 3.4 to 3.8.
 */
export function kindFields(lines: readonly Line[], asked: readonly string[]): readonly FieldAnswer[] {
  const general = lines.filter(({ benefit }) => benefit.procedure === null)
  return ANSWER_CATEGORIES.flatMap((category) => {
    const near = nearLines(general, category)
    const isNamed = near.some(({ nearness, benefit }) => nearness < 4 && isTold(benefit, category))
    if (!isNamed && !asked.includes(category)) return []
    return (['in', 'out'] as const).flatMap((tier) => fieldsAt(linesAt(near, tier), { of: 'kind', tier, category }))
  })
}

/** A specialist's visit is named only where the payer's words tell it apart. */
function isTold({ messages }: Benefit, category: AnswerCategory): boolean {
  return category !== 'specialist' || visitWords(messages).specialist
}

/** The lines that speak of a kind of care, each with how near it stands. */
function nearLines(lines: readonly Line[], category: AnswerCategory): readonly Line[] {
  const { own, broader } = CATEGORY_TYPES[category]
  const nearnessOf = ({ benefit }: Line): Line['nearness'] | null => {
    if (benefit.serviceTypes.some((type) => own.includes(type))) return 2
    if (benefit.serviceTypes.some((type) => broader.includes(type))) return 3
    return isWholePlan(benefit) ? 4 : null
  }
  return lines.flatMap((line) => {
    const nearness = nearnessOf(line)
    return nearness === null ? [] : [{ ...line, nearness }]
  })
}

interface At {
  readonly of: 'kind'
  readonly tier: AnswerTier
  readonly category: AnswerCategory
}

function fieldsAt(lines: readonly Line[], at: At): readonly FieldAnswer[] {
  return [
    coveredField(lines, at),
    costField(nearest(lines, 'copay', at.category), { ...at, name: 'copay' }),
    costField(nearest(lines, 'coinsurance', at.category), { ...at, name: 'coinsurance' }),
    ...limitFields(lines, at),
    authorizationField(lines, at),
  ].filter((field) => field !== null)
}

/** The lines of one kind that stand nearest; one person's before the family's. */
function nearest(lines: readonly Line[], kind: Benefit['kind'], category: AnswerCategory): readonly Line[] {
  const told = lines.filter(({ benefit }) => benefit.kind === kind && !isUse(benefit))
  const least = Math.min(...told.map(({ nearness }) => nearness))
  const same = told.filter(({ nearness }) => nearness === least)
  const fits = (line: Line): number => {
    const { specialist, primary } = visitWords(line.benefit.messages)
    const other = category === 'office' ? specialist && !primary : category === 'specialist' && primary && !specialist
    return other ? 1 : 0
  }
  return same.toSorted((a, b) => fits(a) - fits(b))
}

/** What was used or is left is no share of a visit. */
function isUse({ period }: Benefit): boolean {
  return period === 'yearToDate' || period === 'remaining' || period === 'lifetimeRemaining'
}

/** A copay or the patient's share. Several that differ are chosen by a person; a value left out is unknown, never zero. */
function costField(lines: readonly Line[], field: KindField & { name: 'copay' | 'coinsurance' }): FieldAnswer | null {
  const isCopay = field.name === 'copay'
  const offered = candidates(lines, isCopay ? copayOf : shareOf)
  const first = offered[0]
  if (first === undefined) return null
  const codes = lines.flatMap(({ benefit }) => benefitCodes(benefit)).filter((code) => COST_CODES.has(code))
  const rivals = offered.filter((one) => one.network === first.network || !sameWords(one, first))
  if (rivals.length > 1) {
    codes.push(isCopay ? 'X271-COPAY-SEVERAL' : 'X271-COINS-SEVERAL')
  }
  if (offered.some(({ network }) => network !== first.network)) codes.push('X271-NETWORK-BOTH-AND-IN')
  return fieldAnswer(field, offered, codes, rivals.length > 1 ? null : 0)
}

function sameWords(a: Candidate, b: Candidate): boolean {
  return a.words.join('\n') === b.words.join('\n') || a.words.length === 0 || b.words.length === 0
}

const COST_CODES: ReadonlySet<EligibilityCode> = new Set([
  'X271-COINS-NOVALUE',
  'X271-COINS-OVER-ONE',
  'X271-COINS-WHOSE',
  'X271-COINS-ZERO',
  'X271-COPAY-NOVALUE',
  'X271-COPAY-ZERO',
  'X271-NETWORK-NOT-SAID',
  'X271-NINES',
  'X271-PERIOD-BLANK-COPAY',
])

const COPAY_PER: Readonly<Partial<Record<Benefit['period'], 'visit' | 'day' | 'admission'>>> = {
  notSaid: 'visit',
  visit: 'visit',
  episode: 'visit',
  day: 'day',
  admission: 'admission',
}

/** A copay that falls due otherwise than by visit, day or admission cannot be taken as one. */
function copayOf({ amount, period }: Benefit): CandidateValue {
  const per = COPAY_PER[period]
  return amount === null || amount < 0 || per === undefined ? { kind: 'unknown' } : { kind: 'copay', amount, per }
}

function shareOf({ percent }: Benefit): CandidateValue {
  return percent === null ? { kind: 'unknown' } : { kind: 'share', rate: percent }
}

/** Not covered, excluded, or named as active by its own service type. */
function coveredField(lines: readonly Line[], at: At): FieldAnswer | null {
  const told = lines.filter(({ benefit: { kind, serviceTypes }, nearness }) =>
    kind === 'active' ? nearness < 4 && serviceTypes.length > 0 : kind === 'notCovered' || kind === 'exclusion',
  )
  const offered = candidates(told, ({ kind }) => ({ kind: kind === 'active' ? 'yes' : 'no' }))
  if (offered.length === 0) return null
  const codes = told.flatMap(({ benefit }) => (benefit.kind === 'exclusion' ? (['X271-EXCLUSION'] as const) : []))
  if (offered.length === 1) return fieldAnswer({ ...at, name: 'covered' }, offered, codes)
  return fieldAnswer({ ...at, name: 'covered' }, offered, [...codes, 'X271-COVERED-AND-NOT'], null)
}

const PERMISSION = /\bAUTHORI[SZ]|\bPRE-?(CERT|AUTH|DETERMIN|NOTIF)|\bPRIOR APPROVAL/i

/** EB11; where it is blank and the payer's words speak of permission, they are shown and nothing is read into them. */
function authorizationField(lines: readonly Line[], at: At): FieldAnswer | null {
  const offered = candidates(lines, ({ authorization, messages, kind }) => {
    if (kind === 'otherPayer') return null
    if (authorization === 'yes' || authorization === 'no') return { kind: authorization }
    const isSpokenOf = authorization === 'unknown' || messages.some((message) => PERMISSION.test(message))
    return isSpokenOf ? { kind: 'unknown' } : null
  })
  if (offered.length === 0) return null
  // Needed anywhere is asked for; "unknown" says less than either.
  const order = ['yes', 'no', 'unknown']
  const sorted = offered.toSorted((a, b) => order.indexOf(a.value.kind) - order.indexOf(b.value.kind))
  return fieldAnswer({ ...at, name: 'authorizationNeeded' }, sorted)
}
