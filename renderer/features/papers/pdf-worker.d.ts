/** The drawing half of pdf.js, run on the page's own thread. */
declare module 'pdfjs-dist/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
