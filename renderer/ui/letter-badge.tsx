import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './letter-badge.module.css'

/** Letters follow position: the first column is A whatever it is. */
export type RouteLetter = 'A' | 'B' | 'C' | 'D' | 'E'

const LETTERS: readonly RouteLetter[] = ['A', 'B', 'C', 'D', 'E']

/** The letter of the column at a place counted from 0; from the fifth on it is E. */
export function letterAt(index: number): RouteLetter {
  return LETTERS[index] ?? 'E'
}

/** The letter of a column in its colour. */
export function LetterBadge({ letter }: { readonly letter: RouteLetter }): ReactNode {
  return <span className={classes(styles.badge, styles[letter])}>{letter}</span>
}

export interface RouteHeaderProps {
  readonly letter: RouteLetter
  readonly name: string
  /** One line of facts: `Sample Plan PPO 1500 · benefits as of Nov 20`. */
  readonly facts: string
  /** One line of consequence: `Deductible left $640.00`. */
  readonly consequence: string
  /** Opens the route's settings; also by `F2`. */
  readonly onPressed?: () => void
}

/** The head of a column: letter, name, facts, consequence; its top line has the letter's colour. */
export function RouteHeader({ letter, name, facts, consequence, onPressed }: RouteHeaderProps): ReactNode {
  const face = (
    <>
      <span className={styles.title}>
        <LetterBadge letter={letter} />
        <span className={styles.name}>{name}</span>
      </span>
      <span className={styles.facts} title={facts}>
        {facts}
      </span>
      <span className={styles.consequence} title={consequence}>
        {consequence}
      </span>
    </>
  )
  const className = classes(styles.head, styles[`top${letter}`])
  if (onPressed === undefined) return <div className={className}>{face}</div>
  return (
    <button type="button" className={className} onClick={onPressed}>
      {face}
    </button>
  )
}
