import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { z } from 'zod'
import { keptCellWords } from '../../../../shared/text/estimate-screen.ts'
import { useDraft, useStoredDraft } from '../../../lib/use-draft.ts'
import type { Workspace } from '../state/use-workspace.ts'
import type { Editing } from './cell-editor.tsx'

const cellSchema = z.strictObject({
  lineId: z.string(),
  column: z.enum(['code', 'service', 'units']),
  text: z.string(),
})

export interface CellKeeper {
  /** What stands in the open cell after each letter. */
  readonly keep: (editing: Editing, text: string) => void
}

export interface KeptCellProps {
  readonly work: Workspace
  readonly ref: Ref<CellKeeper>
}

/**
 * Keeps what is typed into a cell of the board until the estimate that has it is on disk. After a crash the same cell
 * is open again with what stood in it. It draws nothing: a typed letter and the answer of the disk draw no board.
 */
export function KeptCell({ work, ref }: KeptCellProps): null {
  const { record, draft, board, mayEdit, saved } = work
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
  const isWaiting = saved.state.kind === 'saving' || saved.state.kind === 'failed'
  const isKept = useRef(false)
  useEffect(() => {
    if (isOpen) isKept.current = true
    if (isOpen || isWaiting || !isKept.current) return
    isKept.current = false
    setContent(null)
    void mirror.discard()
  }, [isOpen, isWaiting, mirror])

  useImperativeHandle(
    ref,
    () => ({ keep: ({ lineId, column }, text) => setContent(JSON.stringify({ lineId, column, text })) }),
    [],
  )
  return null
}

function cellOf(content: string): z.output<typeof cellSchema> | null {
  try {
    const parsed = cellSchema.safeParse(JSON.parse(content))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
