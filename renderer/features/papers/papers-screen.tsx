import type { ReactNode } from 'react'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { problemOf } from '../../lib/problem.ts'
import { Failed } from '../../ui/failed.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { LettersDue } from './making/letters-due.tsx'
import { isWhole, type PaperPart } from './making/made.ts'
import { PaperList } from './paper-list.tsx'
import { PapersBar } from './papers-bar.tsx'
import { Middle } from './papers-middle.tsx'
import styles from './papers-screen.module.css'
import { PrintQueue } from './printing/print-queue.tsx'
import { type PapersOpen, usePapersScreen } from './use-papers-screen.ts'

/** S22: the issued papers, the page exactly as it prints, and print; what is to be signed, letters, the print queue. */
export function PapersScreen({ documentId }: { readonly documentId: DocumentId | null }): ReactNode {
  const screen = usePapersScreen(documentId)
  const { rows, cursor, part } = screen
  return (
    <ShellPage
      label={papersWords.title}
      where={rows.length === 0 || isWhole(part) ? undefined : papersWords.row(cursor.at + 1, rows.length)}
      bar={<PapersBar screen={screen} />}
    >
      <Part screen={screen} />
    </ShellPage>
  )
}

function Part({ screen }: { readonly screen: PapersOpen }): ReactNode {
  const { papers, columns, rows, sort, cursor, part, making, typed, shown, open, make, pick } = screen
  if (papers.isError) {
    return <Failed {...problemOf(papers.error.error)} onTriedAgain={() => void papers.refetch()} />
  }
  if (part === 'letters') return <LettersDue onClosed={() => pick('issued')} />
  if (part === 'queue') return <PrintQueue onClosed={() => pick('issued')} />
  return (
    <div className={styles.work}>
      <PaperList
        columns={columns}
        rows={rows}
        sort={sort}
        cursor={cursor}
        isLoading={papers.isPending}
        empty={emptyWords(part, typed)}
        onOpened={open}
      />
      <Middle making={making} shown={shown} onIssued={open} onClosed={() => make(null)} />
    </div>
  )
}

function emptyWords(part: PaperPart, typed: string): string {
  if (typed.trim() !== '') return papersWords.noHit(typed)
  return part === 'toSign' ? papersWords.noneToSign : papersWords.none
}
