import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import { type ReactNode, useId } from 'react'
import styles from './answer-field.module.css'
import type { Choice } from './choice.ts'
import { classes } from './classes.ts'

export interface AnswerFieldProps<V extends string> {
  readonly label: string
  readonly choices: readonly Choice<V>[]
  readonly value: V
  readonly onPicked: (value: V) => void
  readonly isLabelHidden?: boolean
  readonly disabled?: boolean
}

/** A short choice in the system's own list: yes, no or `?`. A typed letter picks; nothing opens on focus. */
export function AnswerField<V extends string>(props: AnswerFieldProps<V>): ReactNode {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={classes(styles.label, props.isLabelHidden && 'sr-only')}>
        {props.label}
      </label>
      <div className={styles.box}>
        <select
          id={id}
          className={classes(styles.select, props.value === '?' && styles.unknown)}
          value={props.value}
          disabled={props.disabled}
          onChange={(event) => {
            const picked = props.choices.find((choice) => choice.value === event.target.value)
            if (picked) props.onPicked(picked.value)
          }}
        >
          {props.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <IconChevronDown className={styles.arrow} size={13} stroke={1.75} aria-hidden="true" />
      </div>
    </div>
  )
}
