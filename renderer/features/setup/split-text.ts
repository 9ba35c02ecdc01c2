import type { PlanSplit } from '../../../shared/model/plan-split.ts'

/** How payments are cut, as the form holds it. */
export interface SplitText {
  readonly splitIncrement: '1' | '100' | '500'
  readonly splitRounding: PlanSplit['rounding']
  readonly splitRemainder: PlanSplit['remainder']
}

const INCREMENTS = { '1': 1, '100': 100, '500': 500 } as const
const TEXTS = { 1: '1', 100: '100', 500: '500' } as const

export function splitText({ increment, rounding, remainder }: PlanSplit): SplitText {
  return { splitIncrement: TEXTS[increment], splitRounding: rounding, splitRemainder: remainder }
}

export function splitOfText({ splitIncrement, splitRounding, splitRemainder }: SplitText): PlanSplit {
  return { increment: INCREMENTS[splitIncrement], rounding: splitRounding, remainder: splitRemainder }
}
