import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type PicturedPage, pdfOfPictures } from './picture-pdf.ts'
import { drawStrokes, type Ink } from './strokes.ts'

/** Dots for each point of the page: 150 an inch, as an office scanner does. */
const DENSITY = 150 / 72
const QUALITY = 0.85

/** The whole paper as it was shown, each page with what was drawn on it, as one file. */
export async function signedFile(pages: PDFDocumentProxy, ink: Ink): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas')
  const pictures: PicturedPage[] = []
  for (let number = 1; number <= pages.numPages; number += 1) {
    const page = await pages.getPage(number)
    const viewport = page.getViewport({ scale: DENSITY })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    await page.render({ canvas, viewport, background: 'white', intent: 'print' }).promise
    const pen = canvas.getContext('2d')
    if (pen) drawStrokes(pen, ink.get(number) ?? [], DENSITY)
    pictures.push({
      jpeg: await jpegOf(canvas),
      dots: { width: canvas.width, height: canvas.height },
      points: { width: viewport.width / DENSITY, height: viewport.height / DENSITY },
    })
  }
  return pdfOfPictures(pictures)
}

async function jpegOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  if (blob === null) throw new Error('a page was not drawn')
  return new Uint8Array(await blob.arrayBuffer())
}
