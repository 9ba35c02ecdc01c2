import type { ReactNode } from 'react'
import type { HandOffGate } from '../../../../shared/engine/installments/hand-off-gate.ts'
import { gateSentence, gateState } from '../../../../shared/text/hand-off.ts'
import { fullDay } from '../../../../shared/text/screens-days.ts'
import { handOffWords } from '../../../../shared/text/screens-hand-off.ts'
import { CheckLine } from '../../../ui/check-line.tsx'
import styles from './plan-side.module.css'

/** Every condition of the gate with its day, and which one is open. */
export function Conditions({ gate }: { readonly gate: HandOffGate }): ReactNode {
  return (
    <div className={styles.conditions}>
      {gate.conditions.map((line) => (
        <CheckLine
          key={`${line.code}-${String(line.facts.pack ?? '')}`}
          strength={line.state === 'met' ? 'fine' : line.state === 'notMet' ? 'cannot' : 'check'}
          fact={gateSentence(line, 'en')}
          consequence={`(${gateState(line, 'en')})`}
        />
      ))}
    </div>
  )
}

/** How many conditions are open, and the earliest day on which all of them can be met. */
export function gateLine({ mayHandOff, conditions, earliestOn, notBefore }: HandOffGate): string {
  if (mayHandOff) return handOffWords.open
  const shut = handOffWords.shut(conditions.filter(({ state }) => state !== 'met').length)
  if (earliestOn !== null) return `${shut} ${handOffWords.earliest(fullDay(earliestOn))}`
  return `${shut} ${notBefore === null ? handOffWords.notUntil : handOffWords.earliestAfter(fullDay(notBefore))}`
}
