import type { ReactNode } from 'react'
import { useNavigation } from '../../lib/navigation.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { GlanceLine } from './glance-lines.ts'
import styles from './glance-sheet.module.css'

export interface GlancePartProps {
  readonly title: string
  readonly lines: readonly GlanceLine[]
  /** Without it a part with no lines is not there. */
  readonly empty?: string
}

/** A titled part of a person at a glance. */
export function GlancePart({ title, lines, empty }: GlancePartProps): ReactNode {
  if (lines.length === 0 && empty === undefined) return null
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {lines.length === 0 ? <p className={styles.none}>{empty}</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={line.key}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ line }: { readonly line: GlanceLine }): ReactNode {
  const { go } = useNavigation()
  const { words, note, amount, place } = line
  const content = (
    <>
      <span className={styles.words}>{words}</span>
      {amount ? <FigureAmount of={amount} /> : null}
      {note ? <small className={styles.note}>{note}</small> : null}
    </>
  )
  if (!place) return <div className={styles.line}>{content}</div>
  return (
    <button type="button" className={styles.line} onClick={() => go(place)}>
      {content}
    </button>
  )
}
