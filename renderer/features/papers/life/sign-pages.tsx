import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type ReactNode, useRef, useState } from 'react'
import type { Paper } from '../../../../shared/model/paper.ts'
import { papersWords } from '../../../../shared/text/screens-papers.ts'
import { useToday } from '../../../ui/today.tsx'
import { useAddSigned } from '../api/make-papers.ts'
import { PaperPage } from '../paper-page.tsx'
import styles from '../papers-screen.module.css'
import { useFittingScale } from '../use-fitting-scale.ts'
import { PageInk } from './page-ink.tsx'
import { SignBar } from './sign-bar.tsx'
import own from './sign-on-page.module.css'
import { signedFile } from './signed-file.ts'
import { type Ink, withStroke } from './strokes.ts'

/** Letter pages in points; the papers of this program have no other size. */
const LETTER = { width: 612, height: 792 } as const
const NO_STROKES = [] as const

export interface SignPagesProps {
  readonly pages: PDFDocumentProxy
  readonly paper: Paper
  readonly onClosed: () => void
}

/** Every page with a pad over it; what was drawn is kept with the pages as one file. */
export function SignPages({ pages, paper, onClosed }: SignPagesProps): ReactNode {
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
  return (
    <div className={styles.middle}>
      <SignBar
        isEmpty={ink.size === 0}
        isBusy={isDrawing || add.isBusy}
        problem={add.problem}
        onKeep={() => void onKeep()}
        onClear={() => setInk(new Map())}
        onClosed={onClosed}
      />
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
