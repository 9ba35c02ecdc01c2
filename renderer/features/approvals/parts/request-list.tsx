import type { ReactNode } from 'react'
import type { Approval } from '../../../../shared/contract/approvals.ts'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { classes } from '../../../ui/classes.ts'
import type { ListColumn } from '../../../ui/list-column.ts'
import { ListGrid } from '../../../ui/list-grid.tsx'
import type { ListCursor } from '../../../ui/use-list-cursor.ts'
import styles from '../approvals.module.css'

export interface RequestListProps {
  readonly title: string
  readonly empty: string
  readonly rows: readonly Approval[]
  readonly columns: readonly ListColumn<Approval>[]
  readonly cursor: ListCursor
  readonly isLoading: boolean
  /** Begins with the focus. */
  readonly isFirst: boolean
  /** What went wrong with the last deed. */
  readonly problem: AppError | null
  /** What is weighed and decided about the row under the cursor: beside the list, always in sight. */
  readonly beside?: ReactNode
  /** A box over the list. */
  readonly children?: ReactNode
}

/** A group of requests under its heading; Enter opens the plan, or the patient where there is none. */
export function RequestList({ title, problem, isFirst, beside, children, ...list }: RequestListProps): ReactNode {
  const { go } = useNavigation()
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {problem ? (
        <div className={styles.note}>
          <Banner tone="bad" {...problemOf(problem)} />
        </div>
      ) : null}
      <div className={classes(beside ? styles.pair : undefined)}>
        <div className={styles.rows}>
          <ListGrid
            {...list}
            label={title}
            idOf={({ id }) => id}
            onOpened={({ planId, patientId }) =>
              go(planId === null ? { to: 'patient', patientId } : { to: 'plan', planId })
            }
            autoFocus={isFirst}
            isEmbedded
          />
        </div>
        {beside ? <aside className={styles.beside}>{beside}</aside> : null}
      </div>
      {children}
    </section>
  )
}
