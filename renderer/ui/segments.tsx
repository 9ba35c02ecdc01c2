import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Choice } from './choice.ts'
import { classes } from './classes.ts'
import styles from './segments.module.css'

export interface SegmentsProps<V extends string> {
  readonly label: string
  readonly choices: readonly Choice<V>[]
  readonly value: V
  readonly onPicked: (value: V) => void
  readonly isLabelHidden?: boolean
  readonly disabled?: boolean
  /** The one that is taken has the first focus. */
  readonly autoFocus?: boolean
}

/** A button face with the role of a radio button. */
function radio(isOn: boolean) {
  return { role: 'radio', 'aria-checked': isOn } as const
}

/** Few choices side by side, one taken. Arrow keys move and take at once, as radio buttons do. */
export function Segments<V extends string>(props: SegmentsProps<V>): ReactNode {
  const group = useRef<HTMLDivElement>(null)
  const isFirst = props.autoFocus === true
  useEffect(() => {
    if (isFirst) group.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus()
  }, [isFirst])
  function move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1
    if (!event.key.startsWith('Arrow') || event.ctrlKey || event.altKey) return
    const at = props.choices.findIndex((choice) => choice.value === props.value)
    const next = props.choices[(at + step + props.choices.length) % props.choices.length]
    if (!next) return
    event.preventDefault()
    props.onPicked(next.value)
    group.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus()
  }
  return (
    <div className={styles.field}>
      {props.isLabelHidden ? null : (
        <span className={styles.label} aria-hidden="true">
          {props.label}
        </span>
      )}
      <div ref={group} className={styles.group} role="radiogroup" aria-label={props.label}>
        {props.choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            data-value={choice.value}
            {...radio(choice.value === props.value)}
            tabIndex={choice.value === props.value ? 0 : -1}
            disabled={props.disabled}
            className={classes(styles.segment, choice.value === props.value && styles.on)}
            onClick={() => props.onPicked(choice.value)}
            onKeyDown={move}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </div>
  )
}
