import type { EstimateAnswer, LineAnswer, Parts } from '../../shared/engine/estimate/answer.ts'
import type { Figure } from '../../shared/engine/figure.ts'

/**
 * Reads every figure of an answer and every figure that it comes from, so that nothing which an answer makes only when
 * it is asked for stays out of the measurement. Gives a number that depends on all of them. What lies deeper is read
 * where it stands as a part of its line; totals come from the lines. A self-pay price has its rates deeper down.
 */
export function touchAll(answer: EstimateAnswer): number {
  let sum = 0
  for (const route of answer.routes) {
    sum += route.openFacts.length + route.notes.length + (route.range.low ?? 0)
    const depth = route.kind === 'selfPay' ? 3 : 1
    for (const line of route.lines) sum += touchLine(line, depth)
    for (const part in route.totals) sum += flat(route.totals[part as keyof Parts])
    sum += flat(route.creditedToDeductible) + flat(route.creditedToOop)
  }
  return sum
}

/** Reads every total of every route. */
export function touchTotals({ routes }: EstimateAnswer): number {
  let sum = 0
  for (const { totals, range, creditedToDeductible, creditedToOop } of routes) {
    const { charge, allowed, discount, planPays, selfPayPrice, patientOwes } = totals
    const { deductible, copay, coinsurance, notCovered, penalty, balanceBill } = totals
    sum += (range.low ?? 0) + amountOf(creditedToDeductible) + amountOf(creditedToOop)
    sum += amountOf(charge) + amountOf(allowed) + amountOf(discount) + amountOf(planPays)
    sum += amountOf(deductible) + amountOf(copay) + amountOf(coinsurance) + amountOf(notCovered)
    sum += amountOf(penalty) + amountOf(balanceBill) + amountOf(selfPayPrice) + amountOf(patientOwes)
  }
  return sum
}

function amountOf(figure: Figure | null): number {
  return figure === null || figure.standing === 'missing' ? 0 : figure.value
}

function touchLine(line: LineAnswer, depth: number): number {
  let sum = line.tag.length + (line.range.low ?? 0)
  for (const part in line.parts) sum += withSources(line.parts[part as keyof Parts], depth)
  return sum + withSources(line.deductibleLeftBefore, depth) + withSources(line.oopLeftBefore, depth)
}

function flat(figure: Figure<unknown> | null): number {
  if (figure === null) return 0
  const value = figure.standing === 'missing' ? 1 : figure.value
  return (typeof value === 'number' ? value : 1) + figure.from.length + (figure.rule === null ? 0 : 1)
}

function withSources(figure: Figure<unknown> | null, depth: number): number {
  if (figure === null) return 0
  let sum = flat(figure)
  for (const one of figure.from) sum += depth > 1 ? withSources(one, depth - 1) : flat(one)
  return sum
}
