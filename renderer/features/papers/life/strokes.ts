/** A place on a page, in points from its upper left corner. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** What was drawn from touching down to lifting. */
export type Stroke = readonly Spot[]

/** The strokes of each page by its number, counted from 1. */
export type Ink = ReadonlyMap<number, readonly Stroke[]>

/** Points; a ball pen is about as wide. */
const PEN_WIDTH = 1.4

/** Draws strokes over what is there. */
export function drawStrokes(pen: CanvasRenderingContext2D, strokes: readonly Stroke[], scale: number): void {
  pen.lineWidth = PEN_WIDTH * scale
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const stroke of strokes) {
    pen.beginPath()
    for (const { x, y } of stroke) pen.lineTo(x * scale, y * scale)
    pen.stroke()
  }
}

/** The ink with one more stroke on a page; a touch that went nowhere is none. */
export function withStroke(ink: Ink, page: number, stroke: Stroke): Ink {
  if (stroke.length < 2) return ink
  return new Map([...ink, [page, [...(ink.get(page) ?? []), stroke]]])
}
