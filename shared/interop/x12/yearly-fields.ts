import { type Cents, isCents } from '../../money/cents.ts'
import type { Benefit, BenefitKind } from './benefit.ts'
import type {
  AnswerField,
  AnswerScope,
  AnswerTier,
  Candidate,
  CandidateValue,
  FieldAnswer,
} from './benefit-candidates.ts'
import { candidates, fieldAnswer, keyOf, type Line, linesAt, statedCandidate } from './candidate-lines.ts'
import { isWholePlan } from './coverage-status.ts'
import type { EligibilityCode } from './eligibility-codes.ts'
import { benefitCodes } from './eligibility-findings.ts'
import { isNines } from './stated-values.ts'

type Part = 'total' | 'met' | 'left'
type YearlyField = Extract<AnswerField, { of: 'yearly' }>
type Cell = Omit<YearlyField, 'part'>

const NAMES: readonly (readonly [YearlyField['name'], BenefitKind])[] = [
  ['deductible', 'deductible'],
  ['oop', 'outOfPocket'],
]

/**
 * Deductible and out-of-pocket limit, each for the person and the family, in and out of network: total, met, left. Only
 * lines of the plan as a whole count. A third value is computed from the two others alone and says so. Source: interop
 * specification 3.5, 3.6 and 3.8.
 */
export function yearlyFields(lines: readonly Line[]): readonly FieldAnswer[] {
  return (['in', 'out'] as const).flatMap((tier) =>
    NAMES.flatMap(([name, kind]) => {
      const told = lines.filter(({ benefit }) => benefit.kind === kind && isYearlyLine(benefit))
      return bothScopes(linesAt(told, tier), { of: 'yearly', tier, name })
    }),
  )
}

function isYearlyLine(benefit: Benefit): boolean {
  return isWholePlan(benefit) && benefit.procedure === null && partOf(benefit) !== null
}

/** Which of the three an amount is, by its period. Null: no yearly amount. Source: 3.5. */
function partOf({ period, periodCode }: Benefit): Part | null {
  if (period === 'yearToDate') return 'met'
  if (period === 'remaining') return 'left'
  const isTotal = periodCode === '' || ['serviceYear', 'calendarYear', 'contract', 'years'].includes(period)
  return isTotal ? 'total' : null
}

function bothScopes(lines: readonly Line[], at: { of: 'yearly'; tier: AnswerTier; name: YearlyField['name'] }) {
  const one = scoped(lines, 'member')
  const family = scoped(lines, 'family')
  const member = cellFields(one, { ...at, scope: 'member' })
  return [...(member.length > 0 ? member : familyOnly(family, at)), ...cellFields(family, { ...at, scope: 'family' })]
}

/** Whose a line is. What does not say it is one person's, and only where nothing else is. */
function scoped(lines: readonly Line[], scope: AnswerScope): readonly Line[] {
  const whose = scope === 'family' ? 'family' : 'person'
  const told = lines.filter(({ benefit }) => benefit.whose === whose)
  return told.length > 0 || scope === 'family' ? told : lines.filter(({ benefit }) => benefit.whose === 'notSaid')
}

/** Only the family's is stated: the person's own is unknown, and whether there is one is asked. */
function familyOnly(family: readonly Line[], at: Omit<Cell, 'scope'>): readonly FieldAnswer[] {
  const totals = family.filter(({ benefit }) => partOf(benefit) === 'total' && amountIn(benefit) !== null)
  if (totals.length === 0) return []
  const unknown = candidates(totals, () => ({ kind: 'unknown' }))
  return [fieldAnswer({ ...at, scope: 'member', part: 'total' }, unknown, ['X271-FAMILY-ONLY'])]
}

function cellFields(lines: readonly Line[], cell: Cell): readonly FieldAnswer[] {
  const stated = {
    total: statedPart(lines, cell, 'total'),
    met: statedPart(lines, cell, 'met'),
    left: statedPart(lines, cell, 'left'),
  }
  const amounts = { total: amountOf(stated.total), met: amountOf(stated.met), left: amountOf(stated.left) }
  const all = [
    stated.total ?? computed(cell, 'total', stated),
    metOf(cell, stated, amounts),
    stated.left ?? computed(cell, 'left', stated),
  ].filter((field) => field !== null)
  const codes: EligibilityCode[] = []
  if (amounts.total !== null && stated.met === null && stated.left === null) codes.push('X271-NO-REMAINING')
  if (disagree(amounts)) codes.push('X271-AMOUNTS-DISAGREE')
  return all.map((field) => ({ ...field, codes: [...new Set([...field.codes, ...codes])] }))
}

function statedPart(lines: readonly Line[], cell: Cell, part: Part): FieldAnswer | null {
  const told = lines.filter(({ benefit }) => partOf(benefit) === part)
  const offered = candidates(told, amountIn)
  const first = offered[0]
  if (first === undefined) return null
  const best = offered.filter(({ network }) => network === first.network)
  const codes = told
    .flatMap(({ benefit }) => [...benefitCodes(benefit), ...(benefit.whose === 'notSaid' ? [NOT_SAID] : [])])
    .filter((code) => FIELD_CODES.has(code))
  if (best.length > 1) return fieldAnswer({ ...cell, part }, offered, [...codes, 'X271-AMOUNTS-SEVERAL'], null)
  if (offered.length > 1) codes.push('X271-NETWORK-BOTH-AND-IN')
  return fieldAnswer({ ...cell, part }, offered, codes)
}

const NOT_SAID: EligibilityCode = 'X271-WHOSE-NOT-SAID'

/** Codes of a benefit that are about its amount. */
const FIELD_CODES: ReadonlySet<EligibilityCode> = new Set([
  'X271-NETWORK-NOT-SAID',
  'X271-NINES',
  'X271-READ-AS-FAMILY',
  'X271-PERIOD-BLANK-TOTAL',
  'X271-OOP-INCLUDES',
  NOT_SAID,
])

function amountIn(benefit: Benefit): CandidateValue | null {
  if (isNines(benefit.amountText) && partOf(benefit) !== 'met') return { kind: 'none' }
  return benefit.amount === null || benefit.amount < 0 ? null : { kind: 'money', amount: benefit.amount }
}

/** The amount that a field proposes; null where none or no amount is proposed. */
function amountOf(field: FieldAnswer | null): Cents | null {
  const value = field === null || field.proposed === null ? null : field.candidates[field.proposed]?.value
  return value?.kind === 'money' ? value.amount : null
}

type Stated = Readonly<Record<Part, FieldAnswer | null>>
type Amounts = Readonly<Record<Part, Cents | null>>

/** More left than there is, more met than there is, or the two do not add up to the total. */
function disagree({ total, met, left }: Amounts): boolean {
  if (total === null) return false
  if (met !== null && left !== null) return met + left !== total
  return (left !== null && left > total) || (met !== null && met > total)
}

/** What was met: as stated; where that and what is left disagree, what is left is used and both are offered. */
function metOf(cell: Cell, stated: Stated, amounts: Amounts): FieldAnswer | null {
  const made = computed(cell, 'met', stated)
  if (stated.met === null) return made
  if (made === null || amounts.met === null || !disagree(amounts)) return stated.met
  return { ...stated.met, candidates: [...made.candidates, ...stated.met.candidates], proposed: 0 }
}

/** A value from the two others, each stated and clear; null where it would be below zero or beyond our range. */
function computed(cell: Cell, part: Part, stated: Stated): FieldAnswer | null {
  const others = (['total', 'met', 'left'] as const).filter((one) => one !== part)
  const [a, b] = others.map((one) => amountOf(stated[one]))
  if (a === null || b === null || a === undefined || b === undefined) return null
  const amount = part === 'total' ? a + b : a - b
  if (amount < 0 || !isCents(amount)) return null
  const from = others.map((one) => stated[one]?.candidates[stated[one]?.proposed ?? 0])
  const sources = from.flatMap((one) => one?.sources ?? [])
  const value: Candidate = {
    ...statedCandidate({ kind: 'money', amount }, sources),
    computedFrom: others.map((one) => keyOf({ ...cell, part: one })),
    network: from[0]?.network ?? 'notSaid',
  }
  return fieldAnswer({ ...cell, part }, [value])
}
