import type { Piece } from './piece.ts'

/** A piece with its distance from the top of the text area. */
export interface PlacedPiece {
  readonly piece: Piece
  readonly top: number
  /** Are these heads that are drawn once more? */
  readonly isAgain?: boolean
}

/**
 * Puts pieces on pages of the given height. Pieces that must stay together move to the next page together, unless
 * they are taller than a page; then they are cut where they name a place for it, else where they must. The room between
 * them is the given share of what they ask for. Pure: measured values in, places out.
 */
export function paginate(pieces: readonly Piece[], height: number, share = 1): readonly (readonly PlacedPiece[])[] {
  const pages: PlacedPiece[][] = []
  let page: PlacedPiece[] = []
  let used = 0
  const turn = () => {
    if (page.length > 0) pages.push(page)
    page = []
    used = 0
  }
  const place = (piece: Piece) => {
    const heads = page.length === 0 ? piece.repeated?.() : undefined
    if (heads) {
      page.push({ piece: heads, top: 0, isAgain: true })
      used = heads.height
    }
    const top = page.length === 0 ? 0 : used + piece.before * share
    page.push({ piece, top })
    used = top + piece.height
  }
  for (const group of groupsOf(pieces).flatMap((whole) => partsOf(whole, height, share))) {
    if (group[0]?.startsPage) turn()
    if (page.length > 0 && used + heightOf(group, share) > height) turn()
    for (const piece of group) {
      if (page.length > 0 && used + piece.before * share + piece.height > height) turn()
      place(piece)
    }
  }
  turn()
  return pages
}

/** A last page that is filled less than this is worth setting the others closer. */
const SHORT = 0.6
/** A page within the paper that is filled less than this is worth setting the pages before it closer. */
const ALONE = 0.3
const CLOSER = [0.85, 0.7, 0.55, 0.45] as const
/** As many pages before a short one are set closer for its sake. */
const PAGES_BEFORE = 3

/**
 * The pieces on as few pages as a little less room between them allows: a page with only a few lines on it is saved
 * where the blocks before it can stand closer together.
 */
export function paginateWell(pieces: readonly Piece[], height: number): readonly (readonly PlacedPiece[])[] {
  return chaptersOf(pieces).flatMap((chapter) => {
    const pages = paginate(chapter, height)
    const isShort = pages.length > 1 && filled(pages.at(-1)) <= height * SHORT
    return (isShort ? closerPages(chapter, height, pages.length - 1) : null) ?? withoutLonePages(pages, height)
  })
}

/** The pages, those with a few lines alone taken up by the pages before where these can stand closer. */
function withoutLonePages(
  pages: readonly (readonly PlacedPiece[])[],
  height: number,
): readonly (readonly PlacedPiece[])[] {
  const better: (readonly PlacedPiece[])[] = []
  for (const page of pages) {
    better.push(page)
    if (filled(page) > height * ALONE) continue
    for (let count = 2; count <= Math.min(better.length, PAGES_BEFORE + 1); count++) {
      const closer = closerPages(piecesOn(better.slice(-count)), height, count - 1)
      if (closer === null) continue
      better.splice(-count, count, ...closer)
      break
    }
  }
  return better
}

/** The pieces on these pages without the heads that are drawn once more. */
function piecesOn(pages: readonly (readonly PlacedPiece[])[]): readonly Piece[] {
  return pages.flatMap((page) => page.flatMap(({ piece, isAgain }) => (isAgain === true ? [] : [piece])))
}

function filled(page: readonly PlacedPiece[] | undefined): number {
  const last = page?.at(-1)
  return last === undefined ? 0 : last.top + last.piece.height
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
    const closer = paginate(pieces, height, share)
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
function partsOf(group: readonly Piece[], height: number, share: number): readonly (readonly Piece[])[] {
  const fits = (part: readonly Piece[]) => heightOf(part, share) - (part[0]?.before ?? 0) * share <= height
  if (fits(group)) return [group]
  return cutAt(group, 'block').flatMap((block) => (fits(block) ? [block] : cutAt(block, 'part')))
}

function cutAt(group: readonly Piece[], where: Piece['cutBefore']): readonly (readonly Piece[])[] {
  const starts = group.flatMap(({ cutBefore }, index) => (cutBefore === where && index > 0 ? [index] : []))
  return [0, ...starts].map((start, part) => group.slice(start, starts[part]))
}

function heightOf(pieces: readonly Piece[], share: number): number {
  let sum = 0
  for (const { before, height } of pieces) sum += before * share + height
  return sum
}
