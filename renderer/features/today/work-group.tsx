import type { ReactNode } from 'react'
import { shownMoney } from '../../../shared/money/show.ts'
import { workGroupWords } from '../../../shared/text/screens-today.ts'
import { classes } from '../../ui/classes.ts'
import type { ListColumn } from '../../ui/list-column.ts'
import styles from './today.module.css'
import type { WorkEntry } from './work-columns.tsx'
import type { WorkSection } from './work-view.ts'

/** The rows of a group belong together for a screen reader as well. */
function rowGroupRole(label: string) {
  return { role: 'rowgroup', 'aria-label': label } as const
}

const DOTS: Readonly<Record<WorkSection['group'], string | undefined>> = {
  overdue: styles.dotBad,
  dueToday: styles.dotWarn,
  callsPromised: styles.dotWarn,
  approvals: styles.dotWarn,
  handOff: styles.dotBad,
  feesOwed: styles.dotWarn,
  goodFaith: styles.dotInfo,
  reviews: styles.dotWarn,
  stricterRules: styles.dotWarn,
  balanceChanged: styles.dotInfo,
  awaitingSignature: styles.dotInfo,
  prints: styles.dotInfo,
  authorizations: styles.dotWarn,
  assistance: styles.dotWarn,
  benefits: styles.dotInfo,
  planRefusals: styles.dotWarn,
  estimates: styles.dotInfo,
  refundsDue: styles.dotInfo,
  drafts: styles.dotDraft,
  coming: styles.dotDraft,
  snoozed: styles.dotDraft,
  done: styles.dotDraft,
}

export interface WorkGroupProps {
  readonly section: WorkSection
  readonly columns: readonly ListColumn<WorkEntry>[]
  readonly tracks: string
  /** Its rows. */
  readonly children: ReactNode
}

/** A group with its name, how many rows it has, and what they come to: below the amounts where there is room before them. */
export function WorkGroup({ section, columns, tracks, children }: WorkGroupProps): ReactNode {
  const { group, rows, total } = section
  const at = columns.findIndex(({ id }) => id === 'amount')
  const sum = total > 0 ? <span className={styles.headTotal}>{shownMoney(total)}</span> : null
  const isBelow = at >= ROOM
  return (
    <div {...rowGroupRole(workGroupWords[group])}>
      <div className={styles.head} style={{ gridTemplateColumns: tracks }} aria-hidden="true">
        <span className={styles.headName} style={{ gridColumn: isBelow ? `1 / ${at + 1}` : '1 / -1' }}>
          <span className={classes(styles.dot, DOTS[group])} />
          <b>{workGroupWords[group]}</b>
          <span className={styles.headCount}>{rows.length}</span>
          {isBelow ? null : sum}
        </span>
        {isBelow ? sum : null}
      </div>
      {children}
    </div>
  )
}

/** So many columns hold the name of a group. */
const ROOM = 2
