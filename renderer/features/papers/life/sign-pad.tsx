import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { Button } from '../../../ui/button.tsx'
import styles from '../papers-screen.module.css'

export interface SignPadProps {
  /** The strokes as a PNG picture. */
  readonly onKept: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly onCancelled: () => void
}

const PAD = { width: 400, height: 140 } as const

/** A pad to sign on with a pen, a finger or the mouse. */
export function SignPad({ onKept, onCancelled }: SignPadProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [hasStrokes, setHasStrokes] = useState(false)
  function onMoved(event: PointerEvent<HTMLCanvasElement>): void {
    const pen = event.buttons === 1 ? canvas.current?.getContext('2d') : null
    if (!pen || !canvas.current) return
    const place = canvas.current.getBoundingClientRect()
    const scale = PAD.width / place.width
    pen.lineWidth = 2
    pen.lineCap = 'round'
    pen.lineTo((event.clientX - place.left) * scale, (event.clientY - place.top) * scale)
    pen.stroke()
    setHasStrokes(true)
  }
  function onClear(): void {
    canvas.current?.getContext('2d')?.clearRect(0, 0, PAD.width, PAD.height)
    setHasStrokes(false)
  }
  function onKeep(): void {
    canvas.current?.toBlob((blob) => {
      void blob?.arrayBuffer().then((buffer) => onKept(new Uint8Array(buffer)))
    }, 'image/png')
  }
  return (
    <div className={styles.padGroup}>
      <canvas
        ref={canvas}
        className={styles.pad}
        width={PAD.width}
        height={PAD.height}
        aria-label={words.padLabel}
        role="img"
        onPointerDown={() => canvas.current?.getContext('2d')?.beginPath()}
        onPointerMove={onMoved}
      />
      <div className={styles.ways}>
        <Button size="small" disabled={!hasStrokes} onPressed={onKeep}>
          {words.keep}
        </Button>
        <Button kind="quiet" size="small" onPressed={onClear}>
          {words.clear}
        </Button>
        <Button kind="quiet" size="small" onPressed={onCancelled}>
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}
