import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { LineAnswer } from '../../../../shared/engine/estimate/answer.ts'
import { type Figure, isSettled } from '../../../../shared/engine/figure.ts'
import type { Route } from '../../../../shared/model/route.ts'
import type { PriceSource, ServiceLine } from '../../../../shared/model/service-line.ts'
import { type Cents, cents, minusCents, sumCents } from '../../../../shared/money/cents.ts'
import type { Rate } from '../../../../shared/money/rate.ts'
import { shareOf } from '../../../../shared/money/rounding.ts'
import { stepNames, stepNotes } from '../../../../shared/text/estimate-why.ts'
import { benefitFor } from './benefit.ts'

/** One step of an explanation: its name, its amount (null: it changed nothing), and one sentence. */
export interface WhyStep {
  readonly name: string
  readonly figure: Figure | null
  readonly note: string
  /** The line that the amount leads to, on a total. */
  readonly lineId: string | null
}

/** A figure of one service in one column. */
export interface ExplainedLine {
  readonly line: ServiceLine
  readonly route: Route
  readonly answer: LineAnswer
  readonly today: PlainDate
}

/** The steps from the charge to what the patient pays, in the order in which the plan takes them. */
export function whySteps(explained: ExplainedLine): readonly WhyStep[] {
  const charge = step(
    stepNames.charge,
    explained.answer.parts.charge,
    sourceNote(explained.line.chargeSource, explained),
  )
  return [charge, ...(explained.route.kind === 'selfPay' ? selfPaySteps(explained) : insuredSteps(explained))]
}

function step(name: string, figure: Figure | null, note: string, lineId: string | null = null): WhyStep {
  return { name, figure, note, lineId }
}

function sourceNote(source: PriceSource, { line, today }: Pick<ExplainedLine, 'line' | 'today'>): string {
  switch (source.kind) {
    case 'schedule':
      return stepNotes.schedule(source.scheduleName, line.units)
    case 'byHand':
      return stepNotes.byHand(source.reason, source.by, source.on, today)
    case 'none':
      return stepNotes.noSource(line.units)
  }
}

function selfPaySteps({ route, line, answer }: ExplainedLine): readonly WhyStep[] {
  if (route.kind !== 'selfPay') return []
  const isPublished = route.cashPrices.some((price) => price.lineId === line.id)
  const { discount, promptPay } = route
  const note = isPublished
    ? stepNotes.published
    : promptPay.units > 0
      ? stepNotes.promptPay(discount, promptPay)
      : discount.units > 0
        ? stepNotes.discount(discount)
        : stepNotes.fullCharge
  return [step(stepNames.cashPrice, answer.parts.selfPayPrice, note)]
}

function insuredSteps(explained: ExplainedLine): readonly WhyStep[] {
  const { answer } = explained
  const { notCovered, penalty, balanceBill } = answer.parts
  return [
    ...planPrice(explained),
    ...when(answer.parts.copay, (figure) => step(stepNames.copay, figure, stepNotes.copay)),
    ...when(answer.parts.deductible, (figure) => deductibleStep(explained, figure)),
    ...when(answer.parts.coinsurance, (figure) => coinsuranceStep(explained, figure)),
    ...when(notCovered, (figure) => step(stepNames.notCovered, figure, stepNotes.notCovered)),
    ...when(penalty, (figure) => step(stepNames.penalty, figure, stepNotes.penalty)),
    ...when(balanceBill, (figure) => step(stepNames.balanceBill, figure, stepNotes.balanceBill)),
    ...yearlyLimit(explained),
  ]
}

/** A step stands when its amount is something, or is not known. */
function when(figure: Figure, make: (figure: Figure) => WhyStep): readonly WhyStep[] {
  return isSettled(figure) && figure.value === 0 ? [] : [make(figure)]
}

/** On a service that the plan does not cover there is no plan price to speak of. */
function planPrice({ answer }: ExplainedLine): readonly WhyStep[] {
  const { allowed, discount, notCovered, charge } = answer.parts
  if (isSettled(notCovered) && isSettled(charge) && notCovered.value === charge.value) return []
  if (!isSettled(allowed)) return [step(stepNames.planPrice, allowed, stepNotes.noContract)]
  const off = isSettled(discount) ? discount.value : null
  const note = off === null ? '' : off === 0 ? stepNotes.contractSame : stepNotes.contract(off)
  return [step(stepNames.planPrice, allowed, note)]
}

function deductibleStep({ answer }: ExplainedLine, figure: Figure): WhyStep {
  const left = answer.deductibleLeftBefore
  if (!left || !isSettled(left) || !isSettled(figure)) {
    return step(stepNames.deductible, figure, stepNotes.unknown)
  }
  const used = leafValue(left, 'line.deductibleUsedBefore')
  const before = used === null ? left.value : sumCents([left.value, used])
  return step(stepNames.deductible, figure, stepNotes.deductible(before, used, minusCents(left.value, figure.value)))
}

function coinsuranceStep({ route, line, answer }: ExplainedLine, figure: Figure): WhyStep {
  const rate = coinsuranceRate(route, line)
  const { planPays } = answer.parts
  if (!isSettled(figure) || !isSettled(planPays)) {
    return step(stepNames.coinsurance(rate), figure, stepNotes.unknown)
  }
  const base = sumCents([figure.value, planPays.value])
  const isWhole = rate !== null && shareOf(base, rate) === figure.value
  return step(stepNames.coinsurance(rate), figure, stepNotes.coinsurance(isWhole ? rate : null, base, planPays.value))
}

/** The patient's share that the plan names for this kind of care; null while nobody has told us. */
export function coinsuranceRate(route: Route, line: ServiceLine): Rate | null {
  const fact = benefitFor(route, line)?.coinsurance
  return fact?.kind === 'known' || fact?.kind === 'assumed' ? fact.value : null
}

/** What was left before the yearly limit when the service came, and whether it cut the patient's share. */
function yearlyLimit({ answer }: ExplainedLine): readonly WhyStep[] {
  const left = answer.oopLeftBefore
  if (!left) return []
  if (!isSettled(left)) return [step(stepNames.yearlyLimit, left, stepNotes.unknown)]
  const { deductible, copay, coinsurance } = answer.parts
  if (!isSettled(deductible) || !isSettled(copay) || !isSettled(coinsurance)) return []
  const counted = sumCents([deductible.value, copay.value, coinsurance.value])
  const note = counted > 0 && counted === left.value ? stepNotes.yearlyLimitCut : stepNotes.yearlyLimit
  return [step(stepNames.yearlyLimit, null, note(left.value))]
}

function leafValue(figure: Figure, id: string): Cents | null {
  const leaf = figure.from.find((one) => one.id === id)
  return leaf && isSettled(leaf) && typeof leaf.value === 'number' ? cents(leaf.value) : null
}
