import type { ReactNode } from 'react'
import styles from './qr-code.module.css'
import { qrMatrix } from './qr-matrix.ts'

/** Light squares around the code, without which nothing reads it. Source: ISO/IEC 18004, section 5.3.8. */
const QUIET = 4

export interface QrCodeProps {
  /** What a camera reads. */
  readonly text: string
  /** What the picture is, for reading aloud. */
  readonly label: string
}

/** A text for the camera of a phone, drawn here; nothing leaves the computer. Nothing where the text is too long. */
export function QrCode({ text, label }: QrCodeProps): ReactNode {
  const rows = qrMatrix(text)
  if (rows === null) return null
  const size = rows.length + 2 * QUIET
  const dark = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  )
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} className={styles.light} />
      <path d={dark.join('')} className={styles.dark} />
    </svg>
  )
}
