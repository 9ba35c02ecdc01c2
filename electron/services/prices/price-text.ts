import { priceLook } from '../../../shared/interop/price-look.ts'
import { type PricePiece, pricePieces } from '../../../shared/interop/price-pieces.ts'
import type { OpenPriceFile, PriceFiles } from './price-source.ts'

/** So many letters of a text are handed on at once. */
const PIECE = 65_536

/** Price files whose text is at hand already: no dialog is shown and no process is started. */
export function priceTexts(next: () => { readonly fileName: string; readonly text: string } | null): PriceFiles {
  let open: OpenPriceFile | null = null
  let count = 0
  function opened(fileName: string, text: string): OpenPriceFile {
    count += 1
    open = openText(`reading-${count}`, fileName, text, (mine) => open?.id === mine)
    return open
  }
  return {
    choose: async () => {
      const file = next()
      return file === null ? null : opened(file.fileName, file.text)
    },
    give: async ({ fileName, bytes }) => opened(fileName, new TextDecoder().decode(bytes)),
    opened: (id) => (open?.id === id ? open : null),
    stop: async () => {
      open = null
    },
  }
}

function openText(id: string, fileName: string, text: string, isOpen: (id: string) => boolean): OpenPriceFile {
  let read: (() => PricePiece) | null = null
  let done = 0
  function* texts(): Generator<string> {
    for (done = 0; done < text.length; ) {
      const piece = text.slice(done, done + PIECE)
      done += piece.length
      yield piece
    }
  }
  return {
    id,
    fileName,
    bytes: text.length,
    look: priceLook(text, true),
    begin: async (order) => {
      read = pricePieces(order, texts())
      return true
    },
    next: async () => (read === null || !isOpen(id) ? null : { piece: read(), done }),
  }
}
