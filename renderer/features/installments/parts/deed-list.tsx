import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { type DeedKind, deedKinds, deedWords } from '../../../../shared/text/plan-deeds.ts'
import styles from './deeds.module.css'

export interface DeedListProps {
  readonly kind: DeedKind
  readonly onPicked: (kind: DeedKind) => void
}

/** A button face with the role of a radio button. */
function radio(isOn: boolean) {
  return { role: 'radio', 'aria-checked': isOn } as const
}

/** Everything that can be done to the plan: ↑ ↓ and first letters move and take at once, Tab goes on to the fields. */
export function DeedList({ kind, onPicked }: DeedListProps): ReactNode {
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => group.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus(), [])
  const move = (event: KeyboardEvent) => {
    const next = event.ctrlKey || event.altKey ? undefined : deedBy(event.key, kind)
    if (!next) return
    event.preventDefault()
    onPicked(next.value)
    group.current?.querySelector<HTMLElement>(`[data-kind="${next.value}"]`)?.focus()
  }
  return (
    <div className={styles.kinds}>
      <h2>{deedWords.kinds}</h2>
      <div ref={group} role="radiogroup" aria-label={deedWords.kinds}>
        {deedKinds.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            data-kind={value}
            {...radio(value === kind)}
            tabIndex={value === kind ? 0 : -1}
            className={styles.kind}
            onClick={() => onPicked(value)}
            onKeyDown={move}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  )
}

/** The deed that a key leads to from this one: a neighbour, or the next whose words begin with the letter. */
function deedBy(key: string, kind: DeedKind): (typeof deedKinds)[number] | undefined {
  const at = deedKinds.findIndex(({ value }) => value === kind)
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (step !== 0) return deedKinds[(at + step + deedKinds.length) % deedKinds.length]
  const others = [...deedKinds.slice(at + 1), ...deedKinds.slice(0, at + 1)]
  return key.length === 1 ? others.find(({ label }) => label.toLowerCase().startsWith(key.toLowerCase())) : undefined
}
