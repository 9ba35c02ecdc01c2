import { type ReactNode, useState } from 'react'
import type { Language } from '../../../../shared/model/patient.ts'
import { sheetWords } from '../../../../shared/text/estimate-bar.ts'
import { whyWords } from '../../../../shared/text/estimate-why.ts'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { TOTAL } from '../state/cursor.ts'
import type { OpenBox, OpenSheet } from '../state/open-box.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { whyView } from '../state/why-view.ts'
import { AsksSheet } from './asks-sheet.tsx'
import styles from './differs-sheet.module.css'
import { DiffersSheet } from './differs-sheet.tsx'
import { HistorySheet } from './history-sheet.tsx'
import { OutlookSheet } from './outlook-sheet.tsx'
import { ScriptSheet } from './script-sheet.tsx'
import { WhySheet } from './why-sheet.tsx'

export interface WorkspaceSheetProps {
  readonly work: Workspace
  readonly sheet: OpenSheet
  readonly onBox: (box: OpenBox) => void
  /** The box at the top that finds the person. */
  readonly onPerson: () => void
  readonly onClosed: () => void
}

/** The one sheet at the right; it follows the cursor. */
export function WorkspaceSheet({ work, sheet, onBox, onPerson, onClosed }: WorkspaceSheetProps): ReactNode {
  const { board, shown, draft, patient } = work
  const [language, setLanguage] = useState<Language>('en')
  const column = shown.find((one) => one.route.id === board.cursor.column) ?? shown[0]
  if (sheet === 'history') {
    return draft.patientId === null ? null : (
      <HistorySheet patientId={draft.patientId} ownId={work.record.row.id} onClosed={onClosed} />
    )
  }
  if (!column) return null
  if (sheet === 'differs') return <DiffersSheet work={work} column={column} onClosed={onClosed} />
  if (sheet === 'year') return <OutlookSheet work={work} onClosed={onClosed} />
  if (sheet === 'asks') {
    return <AsksSheet work={work} column={column} onBox={onBox} onPerson={onPerson} onClosed={onClosed} />
  }
  if (sheet === 'script') return <ScriptSheet work={work} column={column} onClosed={onClosed} />
  const total = totalOf(column.route.id)
  const view = whyView(draft, shown, board.cursor, language) ?? whyView(draft, shown, total, language)
  if (!view)
    return (
      <SideSheet title={sheetWords.why} onClosed={onClosed}>
        <p className={styles.empty}>{whyWords.nothing}</p>
      </SideSheet>
    )
  return (
    <WhySheet
      view={view}
      shown={shown}
      lines={draft.question.lines}
      spokenIn={patient?.language ?? 'en'}
      onLanguage={setLanguage}
      onLine={(lineId) => board.go({ row: lineId, column: view.column.route.id })}
      onClosed={onClosed}
    />
  )
}

function totalOf(routeId: string) {
  return { row: TOTAL, column: routeId }
}
