import { type ReactNode, useId } from 'react'
import styles from './tick-field.module.css'

export interface TickFieldProps {
  readonly label: string
  readonly isTicked: boolean
  readonly onTicked: (isTicked: boolean) => void
  readonly hint?: string
  readonly disabled?: boolean
}

/** A yes or no that is always known. Space ticks it. */
export function TickField({ label, isTicked, onTicked, hint, disabled }: TickFieldProps): ReactNode {
  const id = useId()
  return (
    <div className={styles.field}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={isTicked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onTicked(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <small id={`${id}-hint`} className={styles.hint}>
          {hint}
        </small>
      ) : null}
    </div>
  )
}
