import { useState } from 'react'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import { matchesText } from '../../../shared/text/matching.ts'
import { paperKindWord } from '../../../shared/text/screens-records.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useListSort } from '../../ui/use-list-sort.ts'
import { usePaperStates } from './api/make-papers.ts'
import { usePapers } from './api/papers.ts'
import { isWhole, type Made, type PaperPart } from './making/made.ts'
import { usePaperColumns } from './paper-list.tsx'

export type PapersOpen = ReturnType<typeof usePapersScreen>

/** Which part of Documents is open, what is typed, the rows and the cursor in them, and the paper that is shown. */
export function usePapersScreen(documentId: DocumentId | null) {
  const { go } = useNavigation()
  const [typed, setTyped] = useState('')
  const [making, setMaking] = useState<Made>(null)
  const [part, setPart] = useState<PaperPart>('issued')
  const papers = usePapers()
  const all = papers.data ?? []
  const toSign = usePapersToSign(all)
  const columns = usePaperColumns()
  const found = (part === 'toSign' ? toSign : all).filter((paper) => matchesText(wordsOf(paper), typed))
  const { rows, sort } = useListSort(found, columns)
  const cursor = useListCursor(
    rows.length,
    rows.findIndex(({ id }) => id === documentId),
  )
  const opened = all.find((paper) => paper.id === documentId)
  const isThere = opened !== undefined && (part === 'issued' || rows.includes(opened))
  const leaveWhole = () => (isWhole(part) ? setPart('issued') : undefined)
  return {
    ...{ papers, columns, rows, sort, cursor, part, making, typed },
    toSign: toSign.length,
    shown: isThere ? opened : rows[cursor.at],
    /** Opens a paper in place of what is being made. */
    open(paper: Paper | undefined): void {
      setMaking(null)
      if (paper) go({ to: 'papers', documentId: paper.id })
    },
    make(made: Made): void {
      leaveWhole()
      setMaking(made)
    },
    type(text: string): void {
      leaveWhole()
      setTyped(text)
    },
    pick(next: PaperPart): void {
      setMaking(null)
      setPart(next)
    },
  }
}

/** The papers whose terms wait for a signature. */
function usePapersToSign(papers: readonly Paper[]): readonly Paper[] {
  const { data: states } = usePaperStates()
  const waiting = new Set((states ?? []).filter(({ isToSign }) => isToSign).map(({ documentId }) => documentId))
  return papers.filter(({ id }) => waiting.has(id))
}

function wordsOf(paper: Paper): string {
  return [paper.number, paperKindWord(paper.kind), paper.title, paper.patientName].join(' ')
}
