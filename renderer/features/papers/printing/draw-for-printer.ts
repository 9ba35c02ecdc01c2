import { fileKindOf } from '../../../../shared/model/file-kind.ts'
import type { Sides } from '../../../../shared/model/printing.ts'
import { pictureAddress } from '../../../lib/picture-address.ts'
import { openPdf } from '../pdf.ts'
import styles from './draw-for-printer.module.css'

/** Dots of an office printer over the points of a page. */
const SCALE = 300 / 72

export interface DrawnJob {
  readonly files: readonly Uint8Array[]
  readonly sides: Sides
}

/**
 * Draws every page of the files as a picture of 300 dots an inch, in their order, one on each sheet. On both sides each
 * file begins on a front: where the one before ends on a front, its back stays empty.
 */
export async function drawForPrinter({ files, sides }: DrawnJob, place: HTMLElement): Promise<void> {
  for (const [index, file] of files.entries()) {
    const pictures = isPicture(file) ? [await shown(pictureAddress(file))] : await picturesOf(file)
    place.append(...pictures)
    if (sides === 'both' && pictures.length % 2 === 1 && index < files.length - 1) place.append(emptyBack())
  }
}

function isPicture(file: Uint8Array): boolean {
  const kind = fileKindOf(file)
  return kind === 'png' || kind === 'jpg'
}

async function picturesOf(file: Uint8Array): Promise<readonly HTMLImageElement[]> {
  const canvas = document.createElement('canvas')
  const pages = await openPdf(file)
  const pictures: HTMLImageElement[] = []
  for (let number = 1; number <= pages.numPages; number += 1) {
    const page = await pages.getPage(number)
    const viewport = page.getViewport({ scale: SCALE })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    // A window that nobody sees gets no animation frames: only the intent to print draws without them.
    await page.render({ canvas, viewport, background: 'white', intent: 'print' }).promise
    pictures.push(await shown(canvas.toDataURL('image/png')))
  }
  await pages.loadingTask.destroy()
  return pictures
}

async function shown(address: string): Promise<HTMLImageElement> {
  const picture = document.createElement('img')
  picture.className = styles.sheet ?? ''
  picture.alt = ''
  await new Promise<void>((resolve, reject) => {
    picture.onload = () => resolve()
    picture.onerror = () => reject(new Error('a page was not drawn'))
    picture.src = address
  })
  return picture
}

function emptyBack(): HTMLElement {
  const back = document.createElement('div')
  back.className = styles.sheet ?? ''
  return back
}
