import type { Piece } from './piece.ts'

/** A piece with its distance from the top of the text area. */
export interface PlacedPiece {
  readonly piece: Piece
  readonly top: number
}

/**
 * Puts pieces on pages of the given height. Pieces that must stay together move to the next page together, unless
 * they are taller than a page; then they break where they must. Pure: measured values in, places out.
 */
export function paginate(pieces: readonly Piece[], height: number): readonly (readonly PlacedPiece[])[] {
  const pages: PlacedPiece[][] = []
  let page: PlacedPiece[] = []
  let used = 0
  const turn = () => {
    if (page.length > 0) pages.push(page)
    page = []
    used = 0
  }
  const place = (piece: Piece) => {
    if (page.length === 0 && piece.repeated) {
      page.push({ piece: piece.repeated, top: 0 })
      used = piece.repeated.height
    }
    const top = page.length === 0 ? 0 : used + piece.before
    page.push({ piece, top })
    used = top + piece.height
  }
  for (const group of groupsOf(pieces)) {
    if (group[0]?.startsPage) turn()
    if (page.length > 0 && used + heightOf(group) > height) turn()
    for (const piece of group) {
      if (page.length > 0 && used + piece.before + piece.height > height) turn()
      place(piece)
    }
  }
  turn()
  return pages
}

function groupsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = []
  let open: Piece[] | null = null
  for (const piece of pieces) {
    if (open === null || piece.startsPage) {
      open = []
      groups.push(open)
    }
    open.push(piece)
    if (!piece.keepWithNext) open = null
  }
  return groups
}

function heightOf(group: readonly Piece[]): number {
  return group.reduce((sum, piece) => sum + piece.before + piece.height, 0)
}
