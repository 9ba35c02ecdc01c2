import { type PointerEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import styles from './sign-on-page.module.css'
import { drawStrokes, type Spot, type Stroke } from './strokes.ts'

export interface PageInkProps {
  /** Counts from 1. */
  readonly page: number
  /** The page in points. */
  readonly size: { readonly width: number; readonly height: number }
  /** Points to CSS pixels. */
  readonly scale: number
  readonly strokes: readonly Stroke[]
  readonly onStroke: (stroke: Stroke) => void
}

/** A page's own pad: mouse, pen or finger draw right on it. */
export function PageInk({ page, size, scale, strokes, onStroke }: PageInkProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const open = useRef<Spot[] | null>(null)
  const density = window.devicePixelRatio
  useLayoutEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!pen || !canvas.current) return
    pen.clearRect(0, 0, canvas.current.width, canvas.current.height)
    drawStrokes(pen, strokes, scale * window.devicePixelRatio)
  }, [strokes, scale])
  function onMoved(event: PointerEvent<HTMLCanvasElement>): void {
    const pen = canvas.current?.getContext('2d')
    if (!open.current || !pen || !canvas.current) return
    const place = canvas.current.getBoundingClientRect()
    open.current.push({ x: (event.clientX - place.left) / scale, y: (event.clientY - place.top) / scale })
    drawStrokes(pen, [open.current.slice(-2)], scale * density)
  }
  function onDown(event: PointerEvent<HTMLCanvasElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId)
    open.current = []
    onMoved(event)
  }
  function onUp(): void {
    if (open.current) onStroke(open.current)
    open.current = null
  }
  return (
    <canvas
      ref={canvas}
      className={styles.ink}
      width={Math.floor(size.width * scale * density)}
      height={Math.floor(size.height * scale * density)}
      role="img"
      aria-label={words.padLabel(page)}
      onPointerDown={onDown}
      onPointerMove={onMoved}
      onPointerUp={onUp}
      onPointerCancel={onUp}
    />
  )
}
