import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { keptCellWords } from '../../../../shared/text/estimate-screen.ts'
import { useDraft, useStoredDraft } from '../../../lib/use-draft.ts'
import type { Editing } from '../parts/cell-editor.tsx'
import type { Workspace } from './use-workspace.ts'

const cellSchema = z.strictObject({
  lineId: z.string(),
  column: z.enum(['code', 'service', 'units']),
  text: z.string(),
})

/**
 * Keeps what is typed into a cell of the board until the cell is left, by which the estimate itself keeps it. After a
 * crash the same cell is open again with what stood in it. Gives what the editor calls on every change.
 */
export function useKeptCell({ record, draft, board, mayEdit }: Workspace): (editing: Editing, text: string) => void {
  const key = `cell:${record.row.id}`
  const stored = useStoredDraft(key)
  const [content, setContent] = useState<string | null>(null)
  const mirror = useDraft(key, keptCellWords, content)
  const isTakenUp = useRef(!mayEdit)
  useEffect(() => {
    if (stored === undefined || isTakenUp.current) return
    isTakenUp.current = true
    const cell = stored === null ? null : cellOf(stored.content)
    const place = draft.question.lines.findIndex(({ id }) => id === cell?.lineId)
    if (cell === null || place < 0 || board.editing !== null) return
    board.go({ row: cell.lineId, column: cell.column })
    board.edit({ ...cell, place: place + 1 })
  }, [stored, board, draft.question.lines])

  const isOpen = board.editing !== null
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      setContent(null)
      void mirror.discard()
    }
    wasOpen.current = isOpen
  }, [isOpen, mirror])

  return ({ lineId, column }, text) => setContent(JSON.stringify({ lineId, column, text }))
}

function cellOf(content: string): z.output<typeof cellSchema> | null {
  try {
    const parsed = cellSchema.safeParse(JSON.parse(content))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
