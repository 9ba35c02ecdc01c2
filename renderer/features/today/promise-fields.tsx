import type { ReactNode } from 'react'
import { callWords } from '../../../shared/text/screens-today.ts'
import { DateField } from '../../ui/date-field.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './side.module.css'
import type { TypedCall } from './typed-call.ts'

interface PromiseFieldsProps {
  readonly typed: TypedCall
  readonly set: (change: Partial<TypedCall>) => void
}

/** What was promised, and by which day. */
export function PromiseFields({ typed, set }: PromiseFieldsProps): ReactNode {
  const today = useToday()
  return (
    <div className={styles.pair}>
      <MoneyField label={callWords.amount} text={typed.amount} onTyped={(amount) => set({ amount })} required />
      <DateField
        label={callWords.by}
        box="coming"
        text={typed.on}
        onTyped={(on) => set({ on })}
        rule={(day) => (day < today ? callWords.past : null)}
        required
      />
    </div>
  )
}
