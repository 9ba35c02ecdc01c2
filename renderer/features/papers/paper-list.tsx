import { type ReactNode, useMemo } from 'react'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import type { PaperState } from '../../../shared/model/paper-event.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { printCentreWords } from '../../../shared/text/screens-print-centre.ts'
import { paperKindWord, recordHeads } from '../../../shared/text/screens-records.ts'
import { dayOfIso } from '../../lib/clock.ts'
import type { ListColumn } from '../../ui/list-column.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import { useToday } from '../../ui/today.tsx'
import type { ListCursor } from '../../ui/use-list-cursor.ts'
import type { ListSort } from '../../ui/use-list-sort.ts'
import { usePaperStates } from './api/make-papers.ts'
import styles from './papers-screen.module.css'

export interface PaperListProps {
  readonly columns: readonly ListColumn<Paper>[]
  /** In the order of `sort`. */
  readonly rows: readonly Paper[]
  readonly sort: ListSort
  readonly cursor: ListCursor
  readonly isLoading: boolean
  readonly empty: string
  readonly onOpened: (paper: Paper) => void
}

/** The issued papers, latest first. */
export function PaperList({ columns, rows, sort, cursor, isLoading, empty, onOpened }: PaperListProps): ReactNode {
  return (
    <div className={styles.list}>
      <ListGrid
        label={papersWords.list}
        name="papers"
        columns={columns}
        rows={rows}
        sort={sort}
        idOf={(paper) => paper.id}
        cursor={cursor}
        isLoading={isLoading}
        onOpened={onOpened}
        empty={empty}
      />
    </div>
  )
}

/** The columns of the list of papers, the same ones while what is said of the papers is. */
export function usePaperColumns(): readonly ListColumn<Paper>[] {
  const today = useToday()
  const { data: states } = usePaperStates()
  return useMemo(() => paperColumns(today, states ?? []), [today, states])
}

function paperColumns(today: PlainDate, states: readonly PaperState[]): readonly ListColumn<Paper>[] {
  const stateOf = new Map(states.map((state) => [state.documentId, state]))
  return [
    {
      id: 'number',
      head: recordHeads.number,
      width: '132px',
      cell: (paper) => (
        <>
          <span className={styles.code}>{paper.number}</span>
          <small className={styles.kind}>
            {paperKindWord(paper.kind)}
            <span className={styles.state}>{stateWord(stateOf.get(paper.id))}</span>
          </small>
        </>
      ),
      sortBy: (paper) => paper.number,
    },
    {
      id: 'patient',
      head: recordHeads.patient,
      width: 'minmax(100px, 1fr)',
      cell: (paper) => (
        <span className={styles.person} title={paper.patientName}>
          {paper.patientName}
        </span>
      ),
      sortBy: (paper) => paper.patientName,
    },
    {
      id: 'issued',
      head: recordHeads.issued,
      width: '56px',
      cell: (paper) => listDay(dayOfIso(paper.issuedAt), today),
      sortBy: (paper) => paper.issuedAt,
    },
  ]
}

/** The one word that matters most: void before replaced before signed before what waits for it before delivered. */
function stateWord(state: PaperState | undefined): string {
  const words = printCentreWords.state
  if (state === undefined) return ''
  if (state.isVoid) return words.isVoid
  if (state.isReplaced) return words.isReplaced
  if (state.isSigned) return words.isSigned
  if (state.isToSign) return words.isToSign
  return state.isDelivered ? words.isDelivered : ''
}
