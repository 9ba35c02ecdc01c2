import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import { matchesText } from '../../../shared/text/matching.ts'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { paperKindWord } from '../../../shared/text/screens-records.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { useMayWork } from '../../lib/session.tsx'
import { Failed } from '../../ui/failed.tsx'
import { SearchBar } from '../../ui/search-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useListSort } from '../../ui/use-list-sort.ts'
import { usePapers } from './api/papers.ts'
import type { Made } from './making/made.ts'
import { MakingButtons } from './making-buttons.tsx'
import { PaperList, usePaperColumns } from './paper-list.tsx'
import { Middle } from './papers-middle.tsx'
import styles from './papers-screen.module.css'

/** S22: the issued papers, the page exactly as it prints, and print. */
export function PapersScreen({ documentId }: { readonly documentId: DocumentId | null }): ReactNode {
  const { go } = useNavigation()
  const [typed, setTyped] = useState('')
  const papers = usePapers()
  const [making, setMaking] = useState<Made>(null)
  const mayWork = useMayWork()
  const columns = usePaperColumns()
  const found = (papers.data ?? []).filter((paper) => matchesText(wordsOf(paper), typed))
  const { rows, sort } = useListSort(found, columns)
  const cursor = useListCursor(
    rows.length,
    rows.findIndex(({ id }) => id === documentId),
  )
  const open = (paper: Paper | undefined) => {
    setMaking(null)
    if (paper) go({ to: 'papers', documentId: paper.id })
  }
  const shown = papers.data?.find((paper) => paper.id === documentId) ?? rows[cursor.at]
  function onKey(event: KeyboardEvent): void {
    if (cursor.onMoveKey(event, true) || event.key !== 'Enter') return
    event.preventDefault()
    open(rows[cursor.at])
  }
  return (
    <ShellPage
      label={papersWords.title}
      where={rows.length === 0 ? undefined : papersWords.row(cursor.at + 1, rows.length)}
      bar={
        <SearchBar
          title={papersWords.title}
          label={papersWords.find}
          placeholder={papersWords.findHint}
          text={typed}
          onTyped={setTyped}
          onKey={onKey}
          cursor={cursor}
          actions={mayWork ? <MakingButtons onPicked={setMaking} /> : null}
        />
      }
    >
      {papers.isError ? (
        <Failed {...problemOf(papers.error.error)} onTriedAgain={() => void papers.refetch()} />
      ) : (
        <div className={styles.work}>
          <PaperList
            columns={columns}
            rows={rows}
            sort={sort}
            cursor={cursor}
            isLoading={papers.isPending}
            empty={typed.trim() === '' ? papersWords.none : papersWords.noHit(typed)}
            onOpened={open}
          />
          <Middle making={making} shown={shown} onIssued={open} onClosed={() => setMaking(null)} />
        </div>
      )}
    </ShellPage>
  )
}

function wordsOf(paper: Paper): string {
  return [paper.number, paperKindWord(paper.kind), paper.title, paper.patientName].join(' ')
}
