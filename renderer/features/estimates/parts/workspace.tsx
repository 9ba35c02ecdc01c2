import { type ReactNode, useRef, useState } from 'react'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { board as words } from '../../../../shared/text/estimate-screen.ts'
import { ShellPage } from '../../../ui/shell-page.tsx'
import type { OpenBox, OpenSheet } from '../state/open-box.ts'
import { useIssue } from '../state/use-issue.ts'
import type { Workspace } from '../state/use-workspace.ts'
import styles from './board.module.css'
import { WorkspaceBar } from './workspace-bar.tsx'
import { WorkspaceBoard } from './workspace-board.tsx'
import { WorkspaceBoxes } from './workspace-boxes.tsx'
import { WorkspaceHeader } from './workspace-header.tsx'
import { WorkspaceNotices } from './workspace-notices.tsx'
import { WorkspaceSheet } from './workspace-sheet.tsx'

/** Header, bar, board, sheet, and the box that stands over them. */
export function BoardPage({ work }: { readonly work: Workspace }): ReactNode {
  const [box, setBox] = useState<OpenBox | null>(null)
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const person = useRef<HTMLInputElement>(null)
  const issue = useIssue({ work, onBox: setBox, onPerson: () => person.current?.focus() })
  const closeBox = () => {
    setBox(null)
    work.board.go(work.board.cursor)
  }
  return (
    <ShellPage
      label={barWords.untitled}
      header={<WorkspaceHeader work={work} person={person} />}
      bar={<WorkspaceBar work={work} onIssue={issue} />}
      side={
        sheet ? (
          <WorkspaceSheet
            work={work}
            sheet={sheet}
            onBox={setBox}
            onPerson={() => person.current?.focus()}
            onClosed={() => setSheet(null)}
          />
        ) : null
      }
      where={whereWords(work)}
    >
      <div className={styles.page}>
        <WorkspaceNotices work={work} />
        <WorkspaceBoard
          work={work}
          mayWork={work.mayEdit}
          sheet={sheet}
          onIssue={issue}
          onBox={setBox}
          onSheet={setSheet}
          onPerson={() => person.current?.focus()}
        />
      </div>
      {box ? <WorkspaceBoxes work={work} box={box} onBox={setBox} onClosed={closeBox} /> : null}
    </ShellPage>
  )
}

function whereWords({ board, draft, columns }: Workspace): string | undefined {
  const { lines } = draft.question
  const at = lines.findIndex((line) => line.id === board.cursor.row)
  const letter = columns.find((column) => column.route.id === board.cursor.column)?.letter ?? null
  if (at >= 0) return words.place(at + 1, lines.length, letter)
  return letter === null ? undefined : words.column(letter)
}
