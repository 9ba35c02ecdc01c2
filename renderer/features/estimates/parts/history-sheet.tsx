import type { ReactNode } from 'react'
import type { EstimateRow } from '../../../../shared/model/estimate.ts'
import type { PatientId } from '../../../../shared/model/ids.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { barWords, sheetWords } from '../../../../shared/text/estimate-bar.ts'
import { listDay } from '../../../../shared/text/screens-days.ts'
import { dayOfIso } from '../../../lib/clock.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { shownCents } from '../../../ui/shown.ts'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useEstimates } from '../api/list-estimates.ts'
import styles from './differs-sheet.module.css'

export interface HistorySheetProps {
  readonly patientId: PatientId
  /** The estimate on screen, which is not earlier than itself. */
  readonly ownId: string
  readonly onClosed: () => void
}

/** Earlier estimates of the same person: what was said, when, for which column. */
export function HistorySheet({ patientId, ownId, onClosed }: HistorySheetProps): ReactNode {
  const rows = useEstimates(patientId)
  const earlier = (rows.data ?? []).filter((row) => row.id !== ownId)
  return (
    <SideSheet title={sheetWords.earlier} onClosed={onClosed}>
      {rows.isSuccess && earlier.length === 0 ? <p className={styles.empty}>{sheetWords.noEarlier}</p> : null}
      {earlier.map((row) => (
        <EarlierRow key={row.id} row={row} />
      ))}
    </SideSheet>
  )
}

function EarlierRow({ row }: { readonly row: EstimateRow }): ReactNode {
  const { go } = useNavigation()
  const today = useToday()
  const owed = row.patientOwesCents === null ? null : cents(row.patientOwesCents)
  return (
    <button type="button" className={styles.row} onClick={() => go({ to: 'estimate', estimateId: row.id })}>
      <span className={styles.line}>
        <b>{row.title || barWords.untitled}</b>
        <FigureAmount of={shownCents(owed)} />
      </span>
      <small>
        {[row.number || barWords.draft, listDay(dayOfIso(row.changedAt), today), row.chosenRouteName]
          .filter((part) => part !== '')
          .join(' · ')}
      </small>
    </button>
  )
}
