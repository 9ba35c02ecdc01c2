import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { board, editorName } from '../../../../shared/text/estimate-screen.ts'
import type { Step } from '../state/cursor.ts'
import styles from './line-row.module.css'

/** The cell that is being edited, and what stood in it when editing began. */
export interface Editing {
  readonly lineId: string
  readonly column: 'code' | 'service' | 'units'
  readonly text: string
  /** The line's place, for its name. */
  readonly place: number
}

export interface EditorActions {
  /** The typed text is the answer; the cursor goes on from here. */
  readonly onTyped: (editing: Editing, text: string, step: Step | null) => void
  readonly onLeft: () => void
  /** The cell takes what stands in the one above. */
  readonly onCopied: (editing: Editing) => void
  /** Each change, before the cell is left. */
  readonly onChanged?: (editing: Editing, text: string) => void
}

export interface CellEditorProps {
  readonly editing: Editing
  readonly line: ServiceLine
  readonly actions: EditorActions
}

/** Escape leaves the cell only, and Ctrl+Z here takes back typing: these keys go no further. */
function isOfText(event: KeyboardEvent): boolean {
  const { key, ctrlKey, altKey } = event
  if (isCopyAbove(event)) return true
  if (ctrlKey) return 'zyacvxZY'.includes(key)
  return !altKey && !/^F\d+$/.test(key)
}

function isCopyAbove({ key, ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey && !altKey && !shiftKey && ['d', 'D', "'"].includes(key)
}

const AFTER: Readonly<Record<string, Step>> = { Enter: 'down', ArrowDown: 'down', ArrowUp: 'up' }

/** The one editor of the board: it stands in the cell that is edited and owns the text until it is done. */
export function CellEditor({ editing, line, actions }: CellEditorProps): ReactNode {
  const [text, setText] = useState(editing.text)
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    input.current?.focus()
    if (editing.text !== '') input.current?.select()
  }, [editing])
  const finish = (step: Step | null) => {
    if (isDone.current) return
    isDone.current = true
    // Before the page changes: a box that is taken away with the focus in it makes the browser lay out the page twice.
    input.current?.blur()
    actions.onTyped(editing, text, step)
  }
  const onKey = (event: KeyboardEvent) => {
    if (isOfText(event)) event.stopPropagation()
    const step = event.key === 'Tab' ? (event.shiftKey ? 'left' : 'right') : AFTER[event.key]
    if (event.key === 'Escape' || isCopyAbove(event)) {
      event.preventDefault()
      isDone.current = true
      if (event.key === 'Escape') actions.onLeft()
      else actions.onCopied(editing)
    } else if (step && !event.ctrlKey && !event.altKey) {
      event.preventDefault()
      finish(step)
    }
  }
  return (
    <input
      ref={input}
      className={editing.column === 'units' ? `${styles.input} ${styles.inputRight}` : styles.input}
      value={text}
      inputMode={editing.column === 'units' ? 'numeric' : 'text'}
      aria-label={editorName(board[editing.column], line.words || line.code, editing.place)}
      spellCheck={false}
      onChange={(event) => {
        setText(event.target.value)
        actions.onChanged?.(editing, event.target.value)
      }}
      onKeyDown={onKey}
      onBlur={() => finish(null)}
    />
  )
}
