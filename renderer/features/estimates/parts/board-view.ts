import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { BreakdownPart, Column } from '../state/comparison.ts'
import type { Place } from '../state/cursor.ts'
import type { Editing } from './cell-editor.tsx'

/** All that the board shows. */
export interface BoardView {
  readonly draft: EstimateDraft
  /** The columns that are shown, in order. */
  readonly columns: readonly Column[]
  readonly parts: readonly BreakdownPart[]
  readonly cursor: Place
  readonly editing: Editing | null
  readonly today: PlainDate
}
