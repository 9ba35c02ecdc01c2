import { type ReactNode, useRef } from 'react'
import { stretchesOf, useRowWindow } from '../../../ui/use-row-window.ts'
import { lineViews } from '../state/line-view.ts'
import styles from './board.module.css'
import type { BoardView } from './board-view.ts'
import type { EditorActions } from './cell-editor.tsx'
import { LineRow } from './line-row.tsx'

/** Estimates of so many services are drawn whole. */
const WHOLE = 40

/** The services. Of a long estimate those in sight are drawn, and the one with the cursor wherever it stands. */
export function LineRows({ view, editor }: { readonly view: BoardView; readonly editor: EditorActions }): ReactNode {
  const { draft, columns, cursor, editing } = view
  const { lines } = draft.question
  const place = useRef<HTMLDivElement>(null)
  const at = lines.findIndex((line) => line.id === cursor.row)
  const window = useRowWindow(place, lines.length, at, WHOLE)
  const stretches = stretchesOf(window, at, lines.length)
  const last = Math.max(...stretches.map((one) => (one.kind === 'row' ? one.index : -1)))
  const viewOf = lineViews(draft.question, columns, last + 1)
  return (
    <div ref={place} role="presentation" className={styles.rows}>
      {stretches.map((stretch) => {
        if (stretch.kind === 'room')
          return <div key={stretch.id} role="presentation" style={{ height: stretch.height }} />
        const line = lines[stretch.index]
        if (line === undefined) return null
        return (
          <LineRow
            key={line.id}
            line={line}
            index={stretch.index}
            view={viewOf(line, stretch.index)}
            cursor={cursor.row === line.id ? cursor.column : null}
            editing={editing?.lineId === line.id ? editing : null}
            editor={editor}
          />
        )
      })}
    </div>
  )
}
