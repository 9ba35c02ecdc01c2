import { openPdf } from '../pdf.ts'
import styles from './draw-for-printer.module.css'

/** Dots of an office printer over the points of a page. */
const SCALE = 300 / 72

/** Draws every page of the stored files as a picture of 300 dots an inch, in their order, one on each sheet. */
export async function drawForPrinter(files: readonly Uint8Array[], place: HTMLElement): Promise<void> {
  const canvas = document.createElement('canvas')
  for (const file of files) {
    const pages = await openPdf(file)
    for (let number = 1; number <= pages.numPages; number += 1) {
      const page = await pages.getPage(number)
      const viewport = page.getViewport({ scale: SCALE })
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      // A window that nobody sees gets no animation frames: only the intent to print draws without them.
      await page.render({ canvas, viewport, background: 'white', intent: 'print' }).promise
      place.append(await pictureOf(canvas))
    }
    await pages.loadingTask.destroy()
  }
}

async function pictureOf(canvas: HTMLCanvasElement): Promise<HTMLImageElement> {
  const picture = document.createElement('img')
  picture.className = styles.sheet ?? ''
  picture.alt = ''
  await new Promise<void>((resolve, reject) => {
    picture.onload = () => resolve()
    picture.onerror = () => reject(new Error('a page was not drawn'))
    picture.src = canvas.toDataURL('image/png')
  })
  return picture
}
