import { memo, type ReactNode } from 'react'
import { board } from '../../../../shared/text/estimate-screen.ts'
import { classes } from '../../../ui/classes.ts'
import { columnWords } from '../state/column-words.ts'
import { HEAD } from '../state/cursor.ts'
import styles from './board.module.css'
import type { BoardView } from './board-view.ts'
import { ColumnHead } from './column-head.tsx'
import { GridRow, PlainColumnHead } from './grid-elements.tsx'

/** The heads: words for the service itself, letter and facts for every column. */
export function BoardHead({ view }: { readonly view: BoardView }): ReactNode {
  const { columns, cursor, draft, today } = view
  return (
    <GridRow index={1} className={styles.head}>
      <ServiceHeads />
      {columns.map((column, at) => (
        <ColumnHead
          key={column.route.id}
          routeId={column.route.id}
          letter={column.letter}
          name={column.route.name}
          {...columnWords(column, today)}
          isChosen={draft.chosenRouteId === column.route.id}
          at={at + 6}
          isCursor={cursor.row === HEAD && cursor.column === column.route.id}
        />
      ))}
    </GridRow>
  )
}

/** The heads of what stands in front of the columns: always the same. */
const ServiceHeads = memo(function ServiceHeads(): ReactNode {
  return (
    <>
      <PlainColumnHead at={1} className={styles.plain}>
        <span className="sr-only">{board.number}</span>
      </PlainColumnHead>
      <PlainColumnHead at={2} className={styles.plain}>
        {board.code}
      </PlainColumnHead>
      <PlainColumnHead at={3} className={styles.plain}>
        {board.service}
      </PlainColumnHead>
      <PlainColumnHead at={4} className={classes(styles.plain, styles.right)}>
        {board.units}
      </PlainColumnHead>
      <PlainColumnHead at={5} className={classes(styles.plain, styles.right)}>
        {board.charge}
      </PlainColumnHead>
    </>
  )
})
