import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { openPdf } from './pdf.ts'

export type PdfState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly pages: PDFDocumentProxy }
  | { readonly kind: 'unreadable' }

/** The pages of stored bytes; given back when the paper changes or the screen goes away. */
export function usePdf(bytes: Uint8Array): PdfState {
  const [state, setState] = useState<PdfState>({ kind: 'opening' })
  useEffect(() => {
    let isGone = false
    const opening = openPdf(bytes)
    opening.then(
      (pages) => (isGone ? undefined : setState({ kind: 'open', pages })),
      () => (isGone ? undefined : setState({ kind: 'unreadable' })),
    )
    return () => {
      isGone = true
      setState({ kind: 'opening' })
      opening.then((pages) => pages.loadingTask.destroy()).catch(() => {})
    }
  }, [bytes])
  return state
}
