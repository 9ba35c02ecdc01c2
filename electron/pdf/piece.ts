import type { Pen, Tag, TagOptions } from './pen.ts'

/** Something that is never cut by the end of a page, measured and ready to be drawn at a height. */
export interface Piece {
  readonly height: number
  /** Room above it; left away at the top of a page. */
  readonly before: number
  /** Must the next piece stand on the same page? */
  readonly keepWithNext: boolean
  /** Where a kept whole is taller than a page, it is cut before this piece: at a block first, else between its parts. */
  readonly cutBefore?: 'block' | 'part'
  /** Does it begin a page of its own? */
  readonly startsPage?: boolean
  /** Drawn once more above this piece when it begins a page: the heads of a table. Measured only then. */
  readonly repeated?: () => Piece
  readonly ink: (pen: Pen, top: number) => void
}

/**
 * An element that is made when the first of its pieces is drawn and found again by the others, so that a paragraph or a
 * table stays one element over several pages.
 */
export function once(make: (pen: Pen) => Tag): (pen: Pen) => Tag {
  let tag: Tag | null = null
  return (pen) => {
    tag ??= make(pen)
    return tag
  }
}

/** An element directly below the document, made once. */
export function onceAtRoot(type: string, options: TagOptions = {}): (pen: Pen) => Tag {
  return once((pen) => pen.element(pen.root, type, options))
}

/** The same pieces with other room above the first one. */
export function withRoomBefore(pieces: readonly Piece[], before: number): readonly Piece[] {
  const [first, ...rest] = pieces
  return first ? [{ ...first, before }, ...rest] : []
}

/** The same pieces, none of which may be parted from the next one. */
export function kept(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => (index < pieces.length - 1 ? { ...piece, keepWithNext: true } : piece))
}

/** The same pieces, the last of which stays with what follows. */
export function keptWithNext(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => ({ ...piece, keepWithNext: true }))
}

/** The same pieces, only the last of which is bound to what follows: a table may still run over pages. */
export function endKeptWithNext(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, keepWithNext: true } : piece))
}
