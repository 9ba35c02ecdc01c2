import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type ReactNode, useEffect, useRef } from 'react'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import styles from './paper-page.module.css'
import { pdfLibrary } from './pdf.ts'

export interface PaperPageProps {
  readonly pages: PDFDocumentProxy
  /** Counts from 1. */
  readonly number: number
  /** Points to CSS pixels. */
  readonly scale: number
}

/** One page of a paper, exactly as it prints; its text lies over it, to be selected and read aloud. */
export function PaperPage({ pages, number, scale }: PaperPageProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (canvas.current === null || text.current === null) return
    const drawing = drawPage({ pages, number, scale, canvas: canvas.current, text: text.current })
    return () => drawing.stop()
  }, [pages, number, scale])
  return (
    <section className={styles.page} aria-label={papersWords.pageAt(number, pages.numPages)}>
      <canvas ref={canvas} className={styles.canvas} />
      <div ref={text} className={styles.text} />
    </section>
  )
}

interface Drawing extends PaperPageProps {
  readonly canvas: HTMLCanvasElement
  readonly text: HTMLDivElement
}

/** Draws a page and lays its text over it; stops when the page goes away or changes its size. */
function drawPage({ pages, number, scale, canvas, text }: Drawing): { readonly stop: () => void } {
  let isStopped = false
  let stopInk = () => {}
  async function draw(): Promise<void> {
    const { TextLayer } = await pdfLibrary()
    const page = await pages.getPage(number)
    if (isStopped) return
    const viewport = page.getViewport({ scale })
    const density = window.devicePixelRatio
    canvas.width = Math.floor(viewport.width * density)
    canvas.height = Math.floor(viewport.height * density)
    for (const one of [canvas, text]) {
      one.style.width = `${Math.floor(viewport.width)}px`
      one.style.height = `${Math.floor(viewport.height)}px`
    }
    text.style.setProperty('--total-scale-factor', String(scale))
    const ink = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] })
    stopInk = () => ink.cancel()
    await ink.promise.catch(() => {})
    if (isStopped) return
    text.replaceChildren()
    const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport })
    await layer.render()
  }
  // A page that went away while it was drawn has nothing to tell.
  draw().catch((error: unknown) => (isStopped ? undefined : Promise.reject(error)))
  return {
    stop() {
      isStopped = true
      stopInk()
    },
  }
}
