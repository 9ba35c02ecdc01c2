import type { Pen } from './pen.ts'
import type { Piece } from './piece.ts'

export interface FrameStyle {
  /** Thickness of the frame in points. */
  readonly weight: number
  readonly pad: number
  readonly left: number
  readonly width: number
}

/**
 * Puts pieces into one frame. The pieces inside are measured for a place that is narrower by the pad on both sides and
 * begins a pad to the right. Over the end of a page the frame stays open, as if the paper were cut.
 */
export function framed(pieces: readonly Piece[], style: FrameStyle): readonly Piece[] {
  return pieces.map((piece, index) => {
    const first = index === 0
    const last = index === pieces.length - 1
    const above = first ? style.pad : piece.before
    const height = above + piece.height + (last ? style.pad : 0)
    return {
      ...piece,
      height,
      before: first ? piece.before : 0,
      ink: (pen, top) => {
        drawSides(pen, style, { top, height, first, last })
        piece.ink(pen, top + above)
      },
    }
  })
}

function drawSides(
  pen: Pen,
  { weight, left, width }: FrameStyle,
  { top, height, first, last }: { top: number; height: number; first: boolean; last: boolean },
): void {
  pen.artifact((page) => {
    page.save().lineWidth(weight).lineCap('square').strokeColor('black')
    page.moveTo(left, top).lineTo(left, top + height)
    page.moveTo(left + width, top).lineTo(left + width, top + height)
    if (first) page.moveTo(left, top).lineTo(left + width, top)
    if (last) page.moveTo(left, top + height).lineTo(left + width, top + height)
    page.stroke().restore()
  })
}
