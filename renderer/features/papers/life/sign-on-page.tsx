import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type ReactNode, useRef, useState } from 'react'
import type { Paper } from '../../../../shared/model/paper.ts'
import { papersWords } from '../../../../shared/text/screens-papers.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Failed } from '../../../ui/failed.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useAddSigned } from '../api/make-papers.ts'
import { usePaperBytes } from '../api/papers.ts'
import { PaperPage } from '../paper-page.tsx'
import styles from '../papers-screen.module.css'
import { useFittingScale } from '../use-fitting-scale.ts'
import { usePdf } from '../use-pdf.ts'
import { PageInk } from './page-ink.tsx'
import own from './sign-on-page.module.css'
import { signedFile } from './signed-file.ts'
import { type Ink, withStroke } from './strokes.ts'

export interface SignOnPageProps {
  readonly paper: Paper
  readonly onClosed: () => void
}

/** The paper exactly as it prints, to be signed on its own lines with pen, finger or mouse. */
export function SignOnPage({ paper, onClosed }: SignOnPageProps): ReactNode {
  const file = usePaperBytes(paper.id, false)
  if (file.isError) return <Failed {...problemOf(file.error.error)} onTriedAgain={() => void file.refetch()} />
  if (!file.isSuccess) return <section className={styles.preview} aria-busy="true" aria-label={papersWords.page} />
  return <Opened bytes={file.data.bytes} paper={paper} onClosed={onClosed} />
}

function Opened({ bytes, paper, onClosed }: SignOnPageProps & { readonly bytes: Uint8Array }): ReactNode {
  const pdf = usePdf(bytes)
  if (pdf.kind === 'unreadable') return <Failed fact={papersWords.cannotShow} more={papersWords.cannotShowMore} />
  if (pdf.kind === 'opening')
    return <section className={styles.preview} aria-busy="true" aria-label={papersWords.page} />
  return <Pages pages={pdf.pages} paper={paper} onClosed={onClosed} />
}

/** Letter pages in points; the papers of this program have no other size. */
const LETTER = { width: 612, height: 792 } as const
const NO_STROKES = [] as const

function Pages({ pages, paper, onClosed }: SignOnPageProps & { readonly pages: PDFDocumentProxy }): ReactNode {
  const region = useRef<HTMLElement>(null)
  const scale = useFittingScale(region)
  const today = useToday()
  const add = useAddSigned()
  const [ink, setInk] = useState<Ink>(new Map())
  const [isDrawing, setDrawing] = useState(false)
  async function onKeep(): Promise<void> {
    setDrawing(true)
    const bytes = await signedFile(pages, ink).finally(() => setDrawing(false))
    const request = { documentId: paper.id, how: 'screen', signedOn: today, mediaType: 'application/pdf' } as const
    const answer = await add.run({ ...request, bytes })
    if (answer.ok) onClosed()
  }
  const isBusy = isDrawing || add.isBusy
  return (
    <div className={styles.middle}>
      <div className={styles.zoom}>
        <b>{words.signHere}</b>
        <span className={styles.grow} />
        <Button size="small" kind="primary" disabled={ink.size === 0 || isBusy} onPressed={() => void onKeep()}>
          {words.keep}
        </Button>
        <Button size="small" disabled={ink.size === 0 || isBusy} onPressed={() => setInk(new Map())}>
          {words.clear}
        </Button>
        <Button size="small" kind="quiet" disabled={isBusy} onPressed={onClosed}>
          {words.cancel}
        </Button>
      </div>
      {add.problem ? <Banner tone="bad" {...problemOf(add.problem)} /> : null}
      <section ref={region} className={styles.preview} aria-label={papersWords.page}>
        {scale === 0
          ? null
          : Array.from({ length: pages.numPages }, (_, at) => at + 1).map((number) => (
              <div key={number} className={own.sheet}>
                <PaperPage pages={pages} number={number} scale={scale} />
                <PageInk
                  page={number}
                  size={LETTER}
                  scale={scale}
                  strokes={ink.get(number) ?? NO_STROKES}
                  onStroke={(stroke) => setInk((before) => withStroke(before, number, stroke))}
                />
              </div>
            ))}
      </section>
    </div>
  )
}
