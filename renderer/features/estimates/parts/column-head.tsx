import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import { memo, type ReactNode } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { board } from '../../../../shared/text/estimate-screen.ts'
import { classes } from '../../../ui/classes.ts'
import { LetterBadge } from '../../../ui/letter-badge.tsx'
import { columnWords } from '../state/column-words.ts'
import type { Column } from '../state/comparison.ts'
import styles from './column-head.module.css'
import { GridColumnHead, type GridPlace } from './grid-elements.tsx'

export interface ColumnHeadProps {
  readonly column: Column
  readonly today: PlainDate
  readonly isChosen: boolean
  readonly place: GridPlace
}

/** Letter and name of a column, one line of facts, one line of what follows. `F2` opens its settings. */
export const ColumnHead = memo(function ColumnHead({ column, today, isChosen, place }: ColumnHeadProps): ReactNode {
  const words = columnWords(column, today)
  return (
    <GridColumnHead
      place={place}
      className={classes(styles.head, styles[column.letter])}
      title={`${column.route.name}. ${words.facts}. ${words.consequence}`}
    >
      <div className={styles.name}>
        <LetterBadge letter={column.letter} />
        <span>{column.route.name}</span>
        {isChosen ? (
          <IconCircleCheck className={styles.chosen} size={16} stroke={1.75} role="img" aria-label={board.chosen} />
        ) : null}
      </div>
      <p className={styles.facts}>{words.facts}</p>
      <div className={styles.consequence}>{words.consequence}</div>
    </GridColumnHead>
  )
})
