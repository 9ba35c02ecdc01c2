import { cents } from '../../money/cents.ts'
import { type Figure, isSettled } from '../figure.ts'
import { stillToAsk } from '../still-to-ask.ts'
import type { LineAnswer, Parts, RouteAnswer } from './answer.ts'
import { sayingOf, type WhySaying } from './why-saying.ts'

/** One step of an explanation. Its own figure can be explained again. */
export interface WhyStep {
  /** Figure id; the name of the step lives in shared/text/figures under it. */
  readonly label: string
  readonly figure: Figure
  readonly saying: WhySaying
  /** The parameter, plan rule or document behind it. */
  readonly source: string | null
}

/** Why a figure is what it is. */
export interface Why {
  readonly result: Figure
  /** In the order in which it was worked out, at most seven. */
  readonly steps: readonly WhyStep[]
  /** Steps that were looked at and changed nothing. */
  readonly folded: readonly WhyStep[]
  /** What has to be asked before the figure can be told. */
  readonly asks: readonly string[]
}

const MOST_STEPS = 7

/** How the patient's amount of one service came about, from the charge down to what is left to pay. */
export function whyLine(line: LineAnswer): Why {
  const owes = line.parts.patientOwes
  const walked = walk(owes).map((figure) => stepOf(figure, line))
  const limit = limitStep(line)
  const all = [...(walked.length === 0 ? [stepOf(line.parts.charge, line)] : walked), ...(limit ? [limit] : [])]
  const steps = all.filter((step) => !isIdle(step))
  return {
    result: owes,
    steps: steps.slice(0, MOST_STEPS),
    folded: [...all.filter(isIdle), ...steps.slice(MOST_STEPS)],
    asks: stillToAsk(owes),
  }
}

/** Steps that change nothing are folded away: a plan price that is the charge, a limit that is far. */
function isIdle({ saying, figure }: WhyStep): boolean {
  if (figure.id === 'line.selfPayPrice') return figure.settledBy === 'line.listedPrice'
  return saying.code === 'planPriceIsCharge' || saying.code === 'yearlyLimitKeeps'
}

/** The yearly limit comes last: it cuts what the other steps have made, or is far enough away. */
function limitStep(line: LineAnswer): WhyStep | null {
  const limit = line.oopLeftBefore
  if (limit === null) return null
  const step = stepOf(limit, line)
  const cuts = line.parts.patientOwes.from.some((part) => part.id === limit.id)
  if (cuts || !isSettled(limit)) return step
  return { ...step, saying: { code: 'yearlyLimitKeeps', left: limit.value } }
}

/** Which services made a total, the largest first; what is not known stands before them, the small ones together. */
export function whyTotal(route: RouteAnswer, part: keyof Parts): Why {
  const result = route.totals[part]
  const own = route.lines
    .map((line) => ({ line, figure: line.parts[part] }))
    .filter(({ figure }) => !isSettled(figure) || figure.value !== 0)
    .toSorted((a, b) => sizeOf(b.figure) - sizeOf(a.figure))
  const shown = own.length > MOST_STEPS ? own.slice(0, MOST_STEPS - 1) : own
  const rest = own.slice(shown.length)
  const steps = shown.map(
    ({ line, figure }): WhyStep => ({
      label: figure.id,
      figure,
      saying: { code: 'ofLine', lineId: line.lineId },
      source: figure.rule,
    }),
  )
  const others = rest.map(({ figure }) => figure)
  return {
    result,
    steps: rest.length === 0 ? steps : [...steps, otherLines(result.id, others)],
    folded: [],
    asks: stillToAsk(result),
  }
}

function sizeOf(figure: Figure): number {
  return isSettled(figure) ? figure.value : Number.POSITIVE_INFINITY
}

function otherLines(id: string, figures: readonly Figure[]): WhyStep {
  const traced = { id, from: figures, settledBy: null, rule: null }
  const sum = figures.reduce((total, figure) => total + (isSettled(figure) ? figure.value : 0), 0)
  const isWhole = figures.every((figure) => isSettled(figure))
  const figure: Figure = isWhole
    ? { ...traced, standing: 'known', value: cents(sum) }
    : { ...traced, standing: 'missing' }
  return { label: id, figure, saying: { code: 'otherLines', count: figures.length }, source: null }
}

/** The figures of a line that are steps of their own, each once, what comes first before what follows from it. */
const STEPS: ReadonlySet<string> = new Set([
  'line.charge',
  'line.allowed',
  'line.listedPrice',
  'line.selfPayPrice',
  'line.copay',
  'line.deductible',
  'line.coinsurance',
  'line.notCovered',
  'line.penalty',
  'line.balanceBill',
  'line.reducedPrice',
  'line.owesFirst',
  'line.reserveBefore',
  'line.slidingAmount',
  'line.policyAmount',
  'line.generallyBilled',
])

/** What a further payer would pay alone is explained by itself: its steps are not those of the first payer's share. */
const APART = 'line.benefitAlone'

function isStep(id: string): boolean {
  return STEPS.has(id) || id.startsWith('line.payerPays.')
}

function walk(figure: Figure<unknown>, seen = new Set<string>()): readonly Figure[] {
  const before = figure.from.flatMap((part) => (seen.has(part.id) || part.id === APART ? [] : walk(part, seen)))
  if (!isStep(figure.id) || seen.has(figure.id)) return before
  seen.add(figure.id)
  return [...before, figure as Figure]
}

function stepOf(figure: Figure, line: LineAnswer): WhyStep {
  const saying: WhySaying = isSettled(figure) ? sayingOf(figure, line) : { code: 'unknown' }
  return { label: figure.id, figure, saying, source: figure.rule }
}
