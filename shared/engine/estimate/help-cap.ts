import { type Cents, cents } from '../../money/cents.ts'
import { splitByWeight } from '../../money/split.ts'
import type { Figure } from '../figure.ts'
import type { LineAnswer, LineTag, Parts } from './answer.ts'
import { asRange, asSpan, isClosed, type Span, spanFigure } from './span.ts'

/** The patient's parts in the order in which help takes them away: what was applied last goes first. Step 10. */
const TRIMMED = [
  'coinsurance',
  'copay',
  'deductible',
  'notCovered',
  'penalty',
  'balanceBill',
  'selfPayPrice',
] as const satisfies readonly (keyof Parts)[]
export type OwedPart = (typeof TRIMMED)[number]

/** What a line costs at least and at most with help, and the figure that says so. */
export interface Lowered {
  readonly span: Span
  /** What decided it: a fee, a share of the charge, a ceiling. */
  readonly by: Figure
  readonly rule: string
}

/** What is left of each part after so much is taken away, the last applied part first. Takes no more than there is. */
export function trimmed(parts: Readonly<Record<OwedPart, number>>, off: number): Readonly<Record<OwedPart, number>> {
  const left = { ...parts }
  let rest = off
  for (const part of TRIMMED) {
    const taken = Math.min(left[part], rest)
    left[part] -= taken
    rest -= taken
  }
  return left
}

/**
 * A line with help: what is taken off the patient's amount is nobody's to pay and joins the discount. The amount before
 * help stays in the trace. A part that can't be told any more is missing, as is everything of a line that is open.
 * Source: coverage specification, section 3, steps 10 and 16.
 */
export function lowered(line: LineAnswer, { span, by, rule }: Lowered): LineAnswer {
  const before = line.parts.patientOwes
  const range = asSpan(line.range)
  if (span.low === range.low && span.high === range.high && before.standing !== 'missing') return line
  const from = [{ ...before, id: 'line.owesBeforeHelp' }, by]
  const isAssumed = from.some(({ standing }) => standing === 'assumed')
  const owes = spanFigure(span, { id: 'line.patientOwes', from, settledBy: by.id, rule }, isAssumed)
  const parts = loweredParts(line.parts, owes, from)
  return { ...line, range: asRange(span), tag: tagOf(line, parts), parts }
}

function loweredParts(parts: Parts, owes: Figure, from: readonly Figure[]): Parts {
  const amounts = amountsOf(parts)
  const open = (figure: Figure): Figure =>
    figure.standing !== 'missing' && figure.value === 0
      ? figure
      : { id: figure.id, standing: 'missing', from, settledBy: null, rule: figure.rule }
  if (owes.standing !== 'missing' && owes.value === 0) return nothingOwed(parts, owes)
  if (amounts === null || owes.standing === 'missing' || parts.patientOwes.standing === 'missing') {
    const opened = Object.fromEntries(TRIMMED.map((part) => [part, open(parts[part])])) as Pick<Parts, OwedPart>
    return { ...parts, ...opened, discount: openDiscount(parts, owes), patientOwes: owes }
  }
  const off = parts.patientOwes.value - owes.value
  const left = trimmed(amounts, off)
  const kept = Object.fromEntries(TRIMMED.map((part) => [part, withValue(parts[part], left[part], owes)])) as Pick<
    Parts,
    OwedPart
  >
  return { ...parts, ...kept, discount: moreOff(parts, off, owes), patientOwes: owes }
}

/** Nothing owed in all is nothing of any part, even where a part could not be told before. */
function nothingOwed(parts: Parts, owes: Figure): Parts {
  const none = (figure: Figure): Figure =>
    figure.standing !== 'missing' && figure.value === 0
      ? figure
      : { ...owes, id: figure.id, from: [owes], settledBy: owes.id, rule: owes.rule }
  const all = Object.fromEntries(TRIMMED.map((part) => [part, none(parts[part])])) as Pick<Parts, OwedPart>
  return { ...parts, ...all, discount: openDiscount(parts, owes), patientOwes: owes }
}

function withValue(figure: Figure, value: number, owes: Figure): Figure {
  if (figure.standing === 'missing' || figure.value === value) return figure
  return { ...figure, value: cents(value), from: [figure, owes], settledBy: owes.id, rule: owes.rule }
}

function moreOff({ discount, charge }: Parts, off: number, owes: Figure): Figure {
  if (discount.standing === 'missing' || off === 0) return discount
  return {
    ...discount,
    standing: owes.standing === 'assumed' ? 'assumed' : discount.standing,
    value: cents(discount.value + off),
    from: [charge, owes],
    settledBy: owes.id,
  }
}

/** The whole charge less what the others pay, once all of it is told. */
function openDiscount({ charge, planPays, discount }: Parts, owes: Figure): Figure {
  const origin = { id: discount.id, from: [charge, owes], settledBy: null, rule: discount.rule }
  if (charge.standing === 'missing' || planPays.standing === 'missing' || owes.standing === 'missing') {
    return { ...origin, standing: 'missing' }
  }
  return { ...origin, standing: owes.standing, value: cents(charge.value - planPays.value - owes.value) }
}

function amountsOf(parts: Parts): Readonly<Record<OwedPart, number>> | null {
  const amounts = {
    coinsurance: 0,
    copay: 0,
    deductible: 0,
    notCovered: 0,
    penalty: 0,
    balanceBill: 0,
    selfPayPrice: 0,
  }
  for (const part of TRIMMED) {
    const figure = parts[part]
    if (figure.standing === 'missing') return null
    amounts[part] = figure.value
  }
  return amounts
}

function tagOf({ tag }: LineAnswer, { patientOwes }: Parts): LineTag {
  if (patientOwes.standing === 'missing') return 'unknown'
  if (patientOwes.value === 0) return 'nothing'
  return tag === 'unknown' ? 'selfPay' : tag
}

/** An amount for several lines together, in proportion to what each would cost without it; null while one is open. */
export function spreadOver(amount: Cents, lines: readonly LineAnswer[]): readonly Cents[] | null {
  const weights = lines.map(({ range }) => asSpan(range))
  return weights.every(isClosed)
    ? splitByWeight(
        amount,
        weights.map(({ low }) => low),
      )
    : null
}
