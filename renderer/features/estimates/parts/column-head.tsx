import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import { memo, type ReactNode } from 'react'
import { board } from '../../../../shared/text/estimate-screen.ts'
import { classes } from '../../../ui/classes.ts'
import { LetterBadge } from '../../../ui/letter-badge.tsx'
import type { Column } from '../state/comparison.ts'
import { HEAD } from '../state/cursor.ts'
import styles from './column-head.module.css'
import { GridColumnHead } from './grid-elements.tsx'

export interface ColumnHeadProps {
  readonly routeId: string
  readonly letter: Column['letter']
  readonly name: string
  readonly facts: string
  readonly consequence: string
  readonly isChosen: boolean
  /** The column of the grid. */
  readonly at: number
  readonly isCursor: boolean
}

/** Letter and name of a column, one line of facts, one line of what follows. `F2` opens its settings. */
export const ColumnHead = memo(function ColumnHead(props: ColumnHeadProps): ReactNode {
  const { routeId, letter, name, facts, consequence, isChosen, at, isCursor } = props
  return (
    <GridColumnHead
      place={{ row: HEAD, column: routeId, at, isCursor }}
      className={classes(styles.head, styles[letter])}
      title={`${name}. ${facts}. ${consequence}`}
    >
      <div className={styles.name}>
        <LetterBadge letter={letter} />
        <span>{name}</span>
        {isChosen ? (
          <IconCircleCheck className={styles.chosen} size={16} stroke={1.75} role="img" aria-label={board.chosen} />
        ) : null}
      </div>
      <p className={styles.facts}>{facts}</p>
      <div className={styles.consequence}>{consequence}</div>
    </GridColumnHead>
  )
})
