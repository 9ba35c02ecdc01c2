import { type ReactNode, useRef, useState } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { issueWords } from '../../../../shared/text/estimate-dialogs.ts'
import { actions, board as words } from '../../../../shared/text/estimate-screen.ts'
import { notSaved, tryAgainWord } from '../../../../shared/text/screens-words.ts'
import { useMayWork } from '../../../lib/session.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { ShellPage } from '../../../ui/shell-page.tsx'
import { useToast } from '../../../ui/toast.tsx'
import type { OpenBox, OpenSheet } from '../state/open-box.ts'
import { useWorkspace, type Workspace } from '../state/use-workspace.ts'
import styles from './board.module.css'
import { WorkspaceBar } from './workspace-bar.tsx'
import { WorkspaceBoard } from './workspace-board.tsx'
import { WorkspaceBoxes } from './workspace-boxes.tsx'
import { WorkspaceHeader } from './workspace-header.tsx'
import { WorkspaceSheet } from './workspace-sheet.tsx'

/** The open estimate: header, bar, board, sheet, and the box that stands over them. */
export function OpenEstimate({ record }: { readonly record: EstimateRecord }): ReactNode {
  const work = useWorkspace(record)
  const mayWork = useMayWork()
  const [box, setBox] = useState<OpenBox | null>(null)
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const title = useRef<HTMLInputElement>(null)
  const toast = useToast()
  const closeBox = () => {
    setBox(null)
    work.board.go(work.board.cursor)
  }
  return (
    <ShellPage
      label={barWords.untitled}
      header={<WorkspaceHeader work={work} />}
      bar={<WorkspaceBar work={work} title={title} onIssue={() => setBox({ kind: 'issue' })} />}
      side={sheet ? <WorkspaceSheet work={work} sheet={sheet} onClosed={() => setSheet(null)} /> : null}
      where={whereWords(work)}
    >
      <div className={styles.page}>
        {work.saved.state.kind === 'failed' ? <NotSaved work={work} /> : null}
        <WorkspaceBoard
          work={work}
          mayWork={mayWork && !work.isFixed}
          sheet={sheet}
          onBox={setBox}
          onSheet={setSheet}
          onTitle={() => title.current?.focus()}
        />
      </div>
      {box ? (
        <WorkspaceBoxes
          work={work}
          box={box}
          onClosed={closeBox}
          onIssued={(number) => {
            setBox(null)
            toast({ words: issueWords.issued(number) })
          }}
        />
      ) : null}
    </ShellPage>
  )
}

/** What could not be written stays in the window; it can be tried again or carried away as text. */
function NotSaved({ work }: { readonly work: Workspace }): ReactNode {
  return (
    <Banner
      tone="warn"
      fact={notSaved()}
      more={actions.copyEntries}
      action={{ words: tryAgainWord(), onPressed: () => void work.saved.flush() }}
    />
  )
}

function whereWords({ board, draft, columns }: Workspace): string | undefined {
  const { lines } = draft.question
  const at = lines.findIndex((line) => line.id === board.cursor.row)
  const letter = columns.find((column) => column.route.id === board.cursor.column)?.letter ?? null
  if (at >= 0) return words.place(at + 1, lines.length, letter)
  return letter === null ? undefined : words.column(letter)
}
