import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import type { PatientView } from '../../../shared/model/patient-view.ts'

type Pages = NonNullable<PatientView['paper']>['pages']

/** Dots of a picture for each point of the page: sharp on a large screen. */
const DENSITY = 2
const MOST_LETTERS = 20_000
const NONE: Pages = []

/** The pages as pictures with their words, all at once; none until they are wanted and drawn. */
export function usePagePictures(pages: PDFDocumentProxy, isWanted: boolean): Pages {
  const [drawn, setDrawn] = useState<{ readonly of: PDFDocumentProxy; readonly pictures: Pages } | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    void picturesOf(pages).then(
      (pictures) => (isGone ? undefined : setDrawn({ of: pages, pictures })),
      // A paper that went away while it was drawn has no pictures.
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [pages, isWanted])
  return drawn?.of === pages ? drawn.pictures : NONE
}

async function picturesOf(pages: PDFDocumentProxy): Promise<Pages> {
  const pictures: Pages = []
  for (let number = 1; number <= pages.numPages; number += 1)
    pictures.push(await pictureOf(await pages.getPage(number)))
  return pictures
}

async function pictureOf(page: PDFPageProxy): Promise<Pages[number]> {
  const viewport = page.getViewport({ scale: DENSITY })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  await page.render({ canvas, viewport }).promise
  const { items } = await page.getTextContent()
  const text = items.map((piece) => ('str' in piece ? piece.str : '')).join(' ')
  return { picture: canvas.toDataURL('image/png'), text: text.replace(/\s+/g, ' ').trim().slice(0, MOST_LETTERS) }
}
