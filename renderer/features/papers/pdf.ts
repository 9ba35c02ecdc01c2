import type { PDFDocumentProxy } from 'pdfjs-dist'

/** pdf.js and its drawing half; both run on the page's own thread, because the policy allows no Worker. */
async function loadPdf() {
  const worker = await import('pdfjs-dist/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: worker })
  return import('pdfjs-dist')
}

let loading: ReturnType<typeof loadPdf> | null = null

/** The drawing library, loaded once, with the first paper. */
export function pdfLibrary(): ReturnType<typeof loadPdf> {
  loading ??= loadPdf()
  return loading
}

/** A paper's stored bytes as pages to draw. Throws for bytes that are no PDF. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await pdfLibrary()
  const task = getDocument({
    data: bytes.slice(),
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity: 0,
  })
  return task.promise
}
