import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { ContactOutcome } from '../../../shared/model/work.ts'
import { callWords } from '../../../shared/text/screens-today.ts'
import { classes } from '../../ui/classes.ts'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './side.module.css'

export interface OutcomePickProps {
  readonly outcome: ContactOutcome
  readonly outcomes: readonly ContactOutcome[]
  readonly words: (outcome: ContactOutcome) => string
  readonly onPicked: (outcome: ContactOutcome) => void
}

/** What happened, as six buttons in two columns: arrows move and take, 1 to 6 take at once. First focus of the sheet. */
export function OutcomePick({ outcome, outcomes, words, onPicked }: OutcomePickProps): ReactNode {
  const group = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    group.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [])
  function take(next: ContactOutcome | undefined): void {
    if (next === undefined) return
    onPicked(next)
    group.current?.querySelector<HTMLElement>(`[data-value="${next}"]`)?.focus()
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey) return
    const step = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : event.key.startsWith('Arrow') ? -1 : 0
    const at = outcomes.indexOf(outcome)
    const next = /^[1-6]$/.test(event.key) ? outcomes[Number(event.key) - 1] : outcomes[(at + step + 6) % 6]
    if (step === 0 && !/^[1-6]$/.test(event.key)) return
    event.preventDefault()
    take(next)
  }
  return (
    <div ref={group} className={styles.outcomes} role="radiogroup" aria-label={callWords.outcome}>
      {outcomes.map((one, index) => (
        <button
          key={one}
          type="button"
          data-value={one}
          {...{ role: 'radio', 'aria-checked': one === outcome }}
          tabIndex={one === outcome ? 0 : -1}
          className={classes(styles.outcome, one === outcome && styles.taken)}
          onClick={() => take(one)}
          onKeyDown={onKeyDown}
        >
          <Kbd>{String(index + 1)}</Kbd>
          {words(one)}
        </button>
      ))}
    </div>
  )
}
