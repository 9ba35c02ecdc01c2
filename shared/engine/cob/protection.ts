import { factIds } from '../estimate/fact-ids.ts'
import { factFigure } from '../estimate/facts.ts'
import { lesser, NOTHING_OWED, plus } from '../estimate/span.ts'
import type { Figure } from '../figure.ts'
import type { ChainPlan } from './chain-payers.ts'
import type { ChainStep } from './chain-scene.ts'
import type { LineState } from './line-state.ts'
import { factName } from './open-dimensions.ts'

/**
 * The lines as a Qualified Medicare Beneficiary owes them: nothing of what Medicare covers.
 * Source: coverage specification, section 6.5; SSA 1902(n)(3)(B).
 */
export function protectedStates(states: readonly LineState[], steps: readonly ChainStep[]): readonly LineState[] {
  const medicare = steps.find(({ payer }) => payer.kind === 'medicare')?.alone
  return states.map((state, index) => {
    const isCovered = medicare?.lines[index]?.isCovered
    if (isCovered === undefined || isCovered === false) return state
    const { notCovered, penalty } = state.parts
    const own = lesser(state.owed, plus(notCovered, penalty))
    const owed = isCovered === true ? own : { low: own.low, high: state.owed.high }
    const none = { deductible: NOTHING_OWED, copay: NOTHING_OWED, coinsurance: NOTHING_OWED, balanceBill: NOTHING_OWED }
    const parts = isCovered === true ? { ...state.parts, ...none } : state.parts
    return { ...state, owed, counted: plus(state.paid, owed), parts }
  })
}

/**
 * For each line the assumption about that protection, where it decides what is owed; null where nobody assumed it, or
 * where it changes nothing. An assumption is never silent: the line then stands as assumed.
 */
export function assumedProtection(
  plain: readonly LineState[],
  steps: readonly ChainStep[],
): readonly (Figure<boolean> | null)[] {
  const payer = steps.map((step) => step.payer).find((one): one is ChainPlan => one.kind === 'medicare')
  const fact = payer?.medicare?.isQmb
  if (payer === undefined || fact === undefined || fact.kind !== 'assumed') return plain.map(() => null)
  const figure = factFigure(factName(payer, factIds.isQmb), fact, 'medicare.qmb')
  return protectedStates(plain, steps).map(({ owed }, index) => {
    const before = plain[index]?.owed
    return before === undefined || (before.low === owed.low && before.high === owed.high) ? null : figure
  })
}
