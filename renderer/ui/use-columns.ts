import { useMemo, useRef, useState } from 'react'
import { columnChangeWords } from '../../shared/text/list-columns.ts'
import { columnChange, type KeptColumn, keptColumns, textOfColumns } from './kept-columns.ts'
import type { ListColumn } from './list-column.ts'
import { useListTools } from './list-tools.ts'
import { useToast } from './toast.tsx'

export interface ChosenColumns<R> {
  /** Those that are shown, in their order, as wide as the person wants them. */
  readonly columns: readonly ListColumn<R>[]
  readonly kept: readonly KeptColumn[]
  readonly keep: (kept: readonly KeptColumn[]) => void
}

/**
 * The columns of a list as the person left them; without a name of the list they stand as they are given. Each change
 * can be taken back and made again.
 */
export function useColumns<R>(name: string | undefined, given: readonly ListColumn<R>[]): ChosenColumns<R> {
  const tools = useListTools()
  const [here, setHere] = useState<string | null>(null)
  const text = name === undefined ? '' : (tools.kept[name] ?? here ?? '')
  const ids = given.map(({ id }) => id).join(' ')
  const kept = useMemo(() => keptColumns(text, ids.split(' ')), [text, ids])
  const columns = useMemo(() => (text === '' ? given : chosen(given, kept)), [given, kept, text])
  function put(changed: string): void {
    setHere(changed)
    if (name !== undefined) tools.keep(name, changed)
  }
  const note = useColumnDeed(put)
  function keep(next: readonly KeptColumn[]): void {
    const change = columnChange(kept, next)
    const changed = textOfColumns(next, ids.split(' '))
    if (change === null || changed === text) return
    put(changed)
    const head = given.find(({ id }) => id === change.id)?.head ?? ''
    note({ before: text, after: changed, words: columnChangeWords(change.what, head) })
  }
  return { columns, kept, keep }
}

interface ColumnStep {
  readonly before: string
  after: string
  readonly words: string
}

/** Within so many milliseconds the same column made wider and wider is one step: one Ctrl+Z takes all of it back. */
const SAME_STEP_MS = 1_000

/** Notes a change of the columns with its way back, and again after that. */
function useColumnDeed(put: (columns: string) => void): (step: ColumnStep) => void {
  const toast = useToast()
  const last = useRef<{ readonly step: ColumnStep; readonly end: ReturnType<typeof setTimeout> } | null>(null)
  function hold(step: ColumnStep): void {
    if (last.current !== null) clearTimeout(last.current.end)
    const end = setTimeout(() => {
      last.current = null
    }, SAME_STEP_MS)
    last.current = { step, end }
  }
  return (step) => {
    const open = last.current?.step
    if (open !== undefined && open.words === step.words && open.after === step.before) {
      open.after = step.after
      return hold(open)
    }
    hold(step)
    toast({
      words: step.words,
      onUndo() {
        last.current = null
        put(step.before)
      },
      onRedo: () => put(step.after),
    })
  }
}

function chosen<R>(given: readonly ListColumn<R>[], kept: readonly KeptColumn[]): readonly ListColumn<R>[] {
  return kept.flatMap(({ id, isShown, width }) => {
    const column = given.find((one) => one.id === id)
    if (column === undefined || !isShown) return []
    return [width === null ? column : { ...column, width: `${width}px` }]
  })
}
