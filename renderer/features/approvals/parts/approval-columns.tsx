import type { Approval } from '../../../../shared/contract/approvals.ts'
import { approvalLine, approvalState, approvalWords } from '../../../../shared/text/screens-approvals.ts'
import type { ListColumn } from '../../../ui/list-column.ts'
import { type PillTone, StatePill } from '../../../ui/state-pill.tsx'
import styles from '../approvals.module.css'

const TONES: Readonly<Record<Approval['state'], PillTone>> = {
  open: 'warn',
  approved: 'ok',
  refused: 'bad',
  done: 'line',
  stale: 'draft',
}

const what: ListColumn<Approval> = {
  id: 'what',
  head: approvalWords.what,
  width: 'minmax(260px, 2fr)',
  cell: (row) => <b>{approvalLine(row)}</b>,
}
const patient: ListColumn<Approval> = {
  id: 'patient',
  head: approvalWords.patient,
  width: 'minmax(140px, 1fr)',
  cell: ({ patientName }) => patientName,
}
const state: ListColumn<Approval> = {
  id: 'state',
  head: approvalWords.state,
  width: '150px',
  cell: (row) => <StatePill tone={TONES[row.state]}>{approvalState(row.state)}</StatePill>,
}

/** Columns of the queue: what, for whom, who asked, why. */
export const QUEUE_COLUMNS: readonly ListColumn<Approval>[] = [
  what,
  patient,
  { id: 'who', head: approvalWords.who, width: '150px', cell: ({ askedByName }) => askedByName },
  {
    id: 'why',
    head: approvalWords.why,
    width: 'minmax(180px, 1.5fr)',
    cell: ({ words }) => (
      <span className={styles.words} title={words}>
        {words}
      </span>
    ),
  },
]

/** Columns of one's own requests: what became of them, and the words of the answer. */
export const OWN_COLUMNS: readonly ListColumn<Approval>[] = [
  what,
  patient,
  state,
  {
    id: 'answer',
    head: approvalWords.why,
    width: 'minmax(180px, 1.5fr)',
    cell: ({ verdictWords, decidedByName, words }) => (
      <span className={styles.words}>
        {decidedByName === null ? words : [decidedByName, verdictWords].filter((part) => part !== '').join(': ')}
      </span>
    ),
  },
]
