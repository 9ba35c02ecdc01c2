import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { LetterBox, Paper } from '../../../shared/model/paper.ts'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { problemOf } from '../../lib/problem.ts'
import { Failed } from '../../ui/failed.tsx'
import { usePaperBytes } from './api/papers.ts'
import { LetterBoxes } from './letter-boxes.tsx'
import { PaperForPatient } from './paper-for-patient.tsx'
import { PaperPage } from './paper-page.tsx'
import styles from './papers-screen.module.css'
import { useFittingScale } from './use-fitting-scale.ts'
import { usePdf } from './use-pdf.ts'
import { ZoomBar } from './zoom-bar.tsx'

export interface PaperPreviewProps {
  readonly documentId: DocumentId
  readonly copy: boolean
  /** The paper, where its pages may be turned to the patient. */
  readonly shownTo?: Paper
}

/** The pages of the stored file. PgUp and PgDn scroll, + and − zoom, 0 fits the width. */
export function PaperPreview({ documentId, copy, shownTo }: PaperPreviewProps): ReactNode {
  const file = usePaperBytes(documentId, copy)
  if (file.isError) return <Failed {...problemOf(file.error.error)} onTriedAgain={() => void file.refetch()} />
  if (!file.isSuccess) return <section className={styles.preview} aria-busy="true" aria-label={papersWords.page} />
  return <PaperBytes bytes={file.data.bytes} boxes={file.data.boxes} shownTo={shownTo} />
}

export interface PaperBytesProps {
  readonly bytes: Uint8Array
  readonly shownTo?: Paper | undefined
  /** The letters that are boxes on it. */
  readonly boxes?: readonly LetterBox[]
}

/** The pages of a file that is at hand: a draft before it is issued. */
export function PaperBytes({ bytes, shownTo, boxes = [] }: PaperBytesProps): ReactNode {
  const pdf = usePdf(bytes)
  if (pdf.kind === 'unreadable') return <Failed fact={papersWords.cannotShow} more={papersWords.cannotShowMore} />
  if (pdf.kind === 'opening')
    return <section className={styles.preview} aria-busy="true" aria-label={papersWords.page} />
  return (
    <>
      <OpenPages pages={pdf.pages} boxes={boxes} />
      {shownTo ? <PaperForPatient paper={shownTo} pages={pdf.pages} /> : null}
    </>
  )
}

/** Zooming goes in steps of so much of the natural size. */
const STEP = 0.1

interface OpenPagesProps {
  readonly pages: PDFDocumentProxy
  readonly boxes: readonly LetterBox[]
}

function OpenPages({ pages, boxes }: OpenPagesProps): ReactNode {
  const region = useRef<HTMLElement>(null)
  const fitting = useFittingScale(region)
  const [chosen, setChosen] = useState<number | null>(null)
  const scale = chosen ?? fitting
  const zoom = (by: number) => setChosen(Math.min(3, Math.max(0.4, Math.round((scale + by) * 100) / 100)))
  function onKey(event: KeyboardEvent): void {
    if (event.key === '+' || event.key === '=') zoom(STEP)
    else if (event.key === '-') zoom(-STEP)
    else if (event.key === '0') setChosen(null)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.middle}>
      <ZoomBar
        pageCount={pages.numPages}
        scale={scale}
        onLarger={() => zoom(STEP)}
        onSmaller={() => zoom(-STEP)}
        onFit={() => setChosen(null)}
      />
      <LetterBoxes boxes={boxes} />
      <section
        ref={region}
        className={styles.preview}
        aria-label={papersWords.page}
        {...{ tabIndex: 0, onKeyDown: onKey }}
      >
        {fitting === 0
          ? null
          : Array.from({ length: pages.numPages }, (_, at) => at + 1).map((number) => (
              <PaperPage key={number} pages={pages} number={number} scale={scale} />
            ))}
      </section>
    </div>
  )
}
