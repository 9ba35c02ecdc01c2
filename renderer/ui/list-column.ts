import type { ReactNode } from 'react'
import type { Cents } from '../../shared/money/cents.ts'

/** One column of a list. */
export interface ListColumn<R> {
  readonly id: string
  readonly head: string
  /** A track of a CSS grid: `120px`, `minmax(0, 1fr)`. */
  readonly width: string
  readonly align?: 'left' | 'right'
  readonly cell: (row: R) => ReactNode
  /** What the column sorts by; without it the head is no button. */
  readonly sortBy?: (row: R) => string | number
  /** The amount that the sum of picked rows counts: null while nobody knows it, undefined where there is none by nature. */
  readonly sumOf?: (row: R) => Cents | null | undefined
}
