import type { LineAnswer, Parts, RouteAnswer } from '../estimate/answer.ts'
import { type Figure, isSettled } from '../figure.ts'

/** One part of one service that comes out differently on two routes, and the facts that part them. */
export interface Difference {
  readonly lineId: string
  readonly part: keyof Parts
  readonly here: Figure
  readonly there: Figure
  /** Facts behind the two that are not the same: in the order of reading, each once. */
  readonly because: readonly FactDifference[]
}

/** A fact that differs; null on the side where it plays no role. */
export interface FactDifference {
  readonly factId: string
  readonly here: Figure<unknown> | null
  readonly there: Figure<unknown> | null
}

/** The parts of the patient's share, and what nobody or the plan pays. */
const PARTS = [
  'discount',
  'planPays',
  'deductible',
  'copay',
  'coinsurance',
  'notCovered',
  'penalty',
  'balanceBill',
  'selfPayPrice',
  'patientOwes',
] as const satisfies readonly (keyof Parts)[]

/**
 * Where two ways of paying part, service by service: both traces are walked down to the facts that are not the same.
 * Source: coverage specification, section 1: every result shows its inputs.
 */
export function differences(here: RouteAnswer, there: RouteAnswer): readonly Difference[] {
  return here.lines.flatMap((line) => {
    const other = there.lines.find((one) => one.lineId === line.lineId)
    return other === undefined ? [] : lineDifferences(line, other)
  })
}

function lineDifferences(here: LineAnswer, there: LineAnswer): readonly Difference[] {
  return PARTS.flatMap((part) => {
    const [a, b] = [here.parts[part], there.parts[part]]
    if (isSame(a, b)) return []
    return [{ lineId: here.lineId, part, here: a, there: b, because: factDifferences(a, b) }]
  })
}

/** The facts behind two figures that are not the same. */
export function factDifferences(here: Figure<unknown>, there: Figure<unknown>): readonly FactDifference[] {
  const [ours, theirs] = [leaves(here), leaves(there)]
  const ids = [...new Set([...ours.keys(), ...theirs.keys()])]
  return ids.flatMap((factId) => {
    const [a, b] = [ours.get(factId) ?? null, theirs.get(factId) ?? null]
    return a !== null && b !== null && isSame(a, b) ? [] : [{ factId, here: a, there: b }]
  })
}

function leaves(figure: Figure<unknown>, found = new Map<string, Figure<unknown>>()): Map<string, Figure<unknown>> {
  if (figure.from.length === 0) found.set(figure.id, figure)
  for (const part of figure.from) leaves(part, found)
  return found
}

function isSame(a: Figure<unknown>, b: Figure<unknown>): boolean {
  if (!isSettled(a) || !isSettled(b)) return isSettled(a) === isSettled(b)
  return a.standing === b.standing && shown(a.value) === shown(b.value)
}

/** Amounts, rates and yes-or-no facts alike. */
function shown(value: unknown): string {
  return JSON.stringify(value)
}
