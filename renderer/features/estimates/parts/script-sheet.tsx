import type { ReactNode } from 'react'
import { sheetWords } from '../../../../shared/text/estimate-bar.ts'
import { whyWords } from '../../../../shared/text/estimate-why.ts'
import { useCopying } from '../../../lib/copying.tsx'
import { LetterBadge } from '../../../ui/letter-badge.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { TOTAL } from '../state/cursor.ts'
import { spokenWords } from '../state/spoken-words.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { whyView } from '../state/why-view.ts'
import styles from './differs-sheet.module.css'
import { SayIt } from './say-it.tsx'

export interface ScriptSheetProps {
  readonly work: Workspace
  readonly column: Workspace['shown'][number]
  readonly onClosed: () => void
}

/** The whole estimate of a column in sentences for the phone. */
export function ScriptSheet({ work, column, onClosed }: ScriptSheetProps): ReactNode {
  const toast = useToast()
  const copy = useCopying()
  const language = work.patient?.language ?? 'en'
  const view = whyView(work.draft, work.shown, { row: TOTAL, column: column.route.id }, language)
  return (
    <SideSheet
      title={
        <>
          <LetterBadge letter={column.letter} />
          {sheetWords.script}
        </>
      }
      onClosed={onClosed}
    >
      <p className={styles.empty}>{sheetWords.scriptHint}</p>
      {view ? (
        <SayIt
          language={language}
          wordsIn={(spokenIn) => spokenWords(view, spokenIn)}
          onCopied={() => {
            void copy(spokenWords(view, language)).then((isCopied) =>
              isCopied ? toast({ words: whyWords.copied }) : undefined,
            )
          }}
        />
      ) : null}
    </SideSheet>
  )
}
