import type { DeterminationDraft, IncomeKind, IncomeLine, ProofPaper } from '../../model/determination.ts'
import { type Cents, cents, sumCents } from '../../money/cents.ts'
import { compareRates } from '../../money/rate.ts'
import { isWithin, type SlidingClass, shownPovertyShare } from './sliding-fee.ts'

/** How many times a year an income of each period comes. */
const TIMES: Readonly<Record<IncomeLine['period'], number>> = {
  week: 52,
  twoWeeks: 26,
  halfMonth: 24,
  month: 12,
  year: 1,
}

/** How often a year a period comes: 52 weeks, 26 times two weeks, 24 half months, 12 months, one year. */
export function timesAYear(period: IncomeLine['period']): number {
  return TIMES[period]
}

/** What a line is in a year, in cents; null where nobody told how much. Source: user journeys, J8. */
export function yearlyIncome({ amount, period }: Pick<IncomeLine, 'amount' | 'period'>): Cents | null {
  return amount === null ? null : cents(amount * TIMES[period])
}

/** What the household has in a year, in cents, and whether every line is told; lines that are not told add nothing. */
export function householdIncome(lines: readonly Pick<IncomeLine, 'amount' | 'period'>[]): {
  readonly told: Cents
  readonly isWhole: boolean
} {
  const yearly = lines.map(yearlyIncome)
  const told = yearly.filter((each) => each !== null)
  return { told: sumCents(told), isWhole: told.length === yearly.length }
}

/** Where a household stands in a sliding fee schedule. */
export interface HouseholdStanding {
  readonly guideline: Cents
  /** Income over the guideline in hundredths of a percent, for showing. */
  readonly shownPercent: number
  /** The classes in ascending order, as the clinic's schedule has them. */
  readonly steps: readonly SlidingClass[]
  /** The place of the class that the told income is in, from 0; the number of classes above all of them. */
  readonly at: number
  /** How much less a year would be the step before; null in the first one. */
  readonly toLower: Cents | null
  /** How much more a year still is the same step; null above the schedule. */
  readonly room: Cents | null
}

/**
 * Which step is a year's income in, and how far is the next one on either side? An income exactly at a limit belongs
 * to the class below it; limits that are no whole cent are reached by the last whole cent beneath.
 * Source: 42 CFR 51c.303(f); coverage specification, sections 7 and 8.2.
 */
export function householdStanding(
  income: Cents,
  guideline: Cents,
  classes: readonly SlidingClass[],
): HouseholdStanding {
  const steps = [...classes].sort((a, b) => compareRates(a.upTo, b.upTo))
  const found = steps.findIndex((one) => isWithin(income, guideline, one.upTo))
  const at = found === -1 ? steps.length : found
  const [own, before] = [steps[at], steps[at - 1]]
  return {
    guideline,
    shownPercent: shownPovertyShare(income, guideline),
    steps,
    at,
    toLower: before === undefined ? null : cents(income - limitOf(guideline, before)),
    room: own === undefined ? null : cents(limitOf(guideline, own) - income),
  }
}

/** The highest income in whole cents that is still within a class. */
function limitOf(guideline: Cents, { upTo }: SlidingClass): number {
  return Number((BigInt(guideline) * BigInt(upTo.units)) / 10n ** BigInt(upTo.places))
}

const PAPER_OF: Readonly<Record<IncomeKind, ProofPaper>> = {
  wages: 'payStubs',
  selfEmployment: 'taxReturn',
  socialSecurity: 'benefitLetter',
  unemployment: 'benefitLetter',
  support: 'supportLetter',
  other: 'taxReturn',
}

const ORDER: readonly ProofPaper[] = ['payStubs', 'taxReturn', 'benefitLetter', 'supportLetter', 'declaration']

/** Which papers an application asks for: one for each kind of income, and the signed declaration always. */
export function papersAsked({ incomes }: Pick<DeterminationDraft, 'incomes'>): readonly ProofPaper[] {
  const wanted = new Set(incomes.map(({ kind }) => PAPER_OF[kind]))
  return ORDER.filter((paper) => paper === 'declaration' || wanted.has(paper))
}

/** The papers that were asked for and have not come. */
export function papersMissing(draft: Pick<DeterminationDraft, 'incomes' | 'papersSeen'>): readonly ProofPaper[] {
  return papersAsked(draft).filter((paper) => !draft.papersSeen.includes(paper))
}

/** What keeps a decision from being made. */
export type DecisionFault =
  | 'noSize'
  | 'noSchedule'
  | 'noGuideline'
  | 'incomeUnknown'
  | 'noIncomeUnexplained'
  | 'papersMissing'
  | 'noDueDay'
  | 'noLastDay'
  | 'aboveSchedule'
  | 'noReason'

/** What is worked out of an application; `standing` null while it can't be told. */
export interface DecisionGround {
  readonly hasSchedule: boolean
  readonly hasGuideline: boolean
  readonly standing: Pick<HouseholdStanding, 'at' | 'steps'> | null
}

/**
 * Why an application cannot be decided so; null when it can. Help needs a size, an income line by line or a reason for
 * none, and a step of the schedule; provisional help a day by which the papers come; approval all papers and a last
 * day; a denial a reason. Asking for more is always possible. Source: user journeys, J8.
 */
export function decisionFault(draft: DeterminationDraft, ground: DecisionGround): DecisionFault | null {
  const { decision } = draft
  if (decision === 'open' || decision === 'needMore') return null
  if (decision === 'denied') return draft.reason === '' ? 'noReason' : null
  return helpFault(draft, ground) ?? (decision === 'provisional' ? untilFault(draft) : approvalFault(draft))
}

function helpFault(draft: DeterminationDraft, ground: DecisionGround): DecisionFault | null {
  if (draft.householdSize === null) return 'noSize'
  if (!ground.hasSchedule) return 'noSchedule'
  if (!ground.hasGuideline) return 'noGuideline'
  if (draft.incomes.length === 0 && draft.noIncome === null) return 'noIncomeUnexplained'
  if (!householdIncome(draft.incomes).isWhole) return 'incomeUnknown'
  return ground.standing === null || ground.standing.at < ground.standing.steps.length ? null : 'aboveSchedule'
}

function untilFault({ papersDueOn }: DeterminationDraft): DecisionFault | null {
  return papersDueOn === null ? 'noDueDay' : null
}

function approvalFault(draft: DeterminationDraft): DecisionFault | null {
  if (papersMissing(draft).length > 0) return 'papersMissing'
  return draft.until === null ? 'noLastDay' : null
}
