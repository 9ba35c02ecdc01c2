import type { Piece } from './piece.ts'

/** A piece with its distance from the top of the text area. */
export interface PlacedPiece {
  readonly piece: Piece
  readonly top: number
}

/**
 * Puts pieces on pages of the given height. Pieces that must stay together move to the next page together, unless
 * they are taller than a page; then they are cut where they name a place for it, else where they must. Pure: measured values in, places out.
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
  for (const group of groupsOf(pieces).flatMap((whole) => partsOf(whole, height))) {
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

/** A last page that is filled less than this is worth setting the others closer. */
const SHORT = 0.6
const CLOSER = [0.85, 0.7, 0.55, 0.45] as const

/**
 * The pieces on as few pages as a little less room between them allows: a last page with only a few lines on it is
 * saved where the blocks before it can stand closer together.
 */
export function paginateWell(pieces: readonly Piece[], height: number): readonly (readonly PlacedPiece[])[] {
  return chaptersOf(pieces).flatMap((chapter) => {
    const pages = paginate(chapter, height)
    const last = pages.at(-1)?.at(-1)
    const isShort = pages.length > 1 && last !== undefined && last.top + last.piece.height <= height * SHORT
    return (isShort ? closerPages(chapter, height, pages.length - 1) : null) ?? pages
  })
}

/** The pieces cut before each that begins a page of its own. */
function chaptersOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const starts = pieces.flatMap(({ startsPage }, index) => (startsPage && index > 0 ? [index] : []))
  return [0, ...starts].map((start, chapter) => pieces.slice(start, starts[chapter]))
}

/** The pieces on that many pages; null where the least room between them is still too much. */
function closerPages(
  pieces: readonly Piece[],
  height: number,
  count: number,
): readonly (readonly PlacedPiece[])[] | null {
  for (const share of CLOSER) {
    if (heightOf(pieces, share) > count * height) continue
    const closer = paginate(
      pieces.map((piece) => ({ ...piece, before: piece.before * share })),
      height,
    )
    if (closer.length <= count) return closer
  }
  return null
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

/** What is kept together, cut where it reads best when it is taller than a page: a signature goes before its lines do. */
function partsOf(group: readonly Piece[], height: number): readonly (readonly Piece[])[] {
  if (fits(group, height)) return [group]
  return cutAt(group, 'block').flatMap((block) => (fits(block, height) ? [block] : cutAt(block, 'part')))
}

function fits(group: readonly Piece[], height: number): boolean {
  return heightOf(group) - (group[0]?.before ?? 0) <= height
}

function cutAt(group: readonly Piece[], where: Piece['cutBefore']): readonly (readonly Piece[])[] {
  const starts = group.flatMap(({ cutBefore }, index) => (cutBefore === where && index > 0 ? [index] : []))
  return [0, ...starts].map((start, part) => group.slice(start, starts[part]))
}

function heightOf(pieces: readonly Piece[], share = 1): number {
  let sum = 0
  for (const { before, height } of pieces) sum += before * share + height
  return sum
}
