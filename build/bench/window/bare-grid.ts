import {
  createElement,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { createRoot } from 'react-dom/client'

/**
 * The least that a windowed grid in React does: 200 rows, five columns that follow from the units, one editor, and Enter,
 * which takes the focus to the cell below.
 */
const ROWS = 200
const COLUMNS = 5
const ROW_HEIGHT = 31
const BEYOND = 12

interface Row {
  readonly id: string
  readonly words: string
  readonly units: number
  readonly cents: number
}

const START: readonly Row[] = Array.from({ length: ROWS }, (_, index) => ({
  id: `L${index + 1}`,
  words: `Service ${index + 1}`,
  units: 1,
  cents: 10_000 + index,
}))

function shown(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}

/** What a column asks for a row; what the rows before cost counts, so that one key changes all that follow. */
function amounts(rows: readonly Row[], column: number): readonly number[] {
  let left = 150_000 * (column + 1)
  return rows.map(({ units, cents }) => {
    const price = units * cents
    const first = Math.min(left, price)
    left -= first
    return first + Math.floor(((price - first) * (column + 1)) / 10)
  })
}

interface EditorProps {
  readonly units: number
  readonly onDone: (units: number) => void
}

function Editor({ units, onDone }: EditorProps): ReactNode {
  const box = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => box.current?.select(), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onDone(Number(box.current?.value))
  }
  return createElement('input', { ref: box, defaultValue: String(units), onKeyDown, 'aria-label': 'Units' })
}

function Grid(): ReactNode {
  const [rows, setRows] = useState(START)
  const [editing, setEditing] = useState<string | null>(null)
  const [top, setTop] = useState(0)
  const next = useRef<number | null>(null)
  const columns = Array.from({ length: COLUMNS }, (_, column) => amounts(rows, column))
  const from = Math.max(0, Math.floor(top / ROW_HEIGHT) - BEYOND)
  const to = Math.min(ROWS, Math.ceil((top + 560) / ROW_HEIGHT) + BEYOND)
  const change = useCallback((id: string, units: number) => {
    setRows((now) => now.map((row) => (row.id === id ? { ...row, units } : row)))
    setEditing(null)
    next.current = Number(id.slice(1)) + 1
  }, [])
  useLayoutEffect(() => {
    if (next.current === null) return
    document.querySelector<HTMLElement>(`[data-row="L${next.current}"][data-column="units"]`)?.focus()
    next.current = null
  })
  const drawn = rows.slice(from, to).map((row, nth) => {
    const plain = [String(from + nth + 1), row.id, row.words]
    const cells = [
      ...plain.map((words, at) => cell(`t${at}`, row.id, words)),
      unitsCell(row),
      cell('c', row.id, shown(row.cents)),
    ]
    const money = columns.map((column, at) => cell(`m${at}`, row.id, shown(column[from + nth] ?? 0)))
    return createElement('div', { key: row.id, role: 'row' }, cells, money)
  })
  return createElement(
    'div',
    {
      role: 'grid',
      'aria-label': 'Services',
      onScroll: (event: { readonly currentTarget: HTMLElement }) => setTop(event.currentTarget.scrollTop),
    },
    createElement('div', { style: { height: from * ROW_HEIGHT } }),
    drawn,
    createElement('div', { style: { height: (ROWS - to) * ROW_HEIGHT } }),
    createElement(
      'div',
      { role: 'row' },
      columns.map((column, at) => cell(`m${at}`, 'total', shown(column.reduce((sum, one) => sum + one, 0)))),
    ),
  )

  function cell(column: string, row: string, words: string): ReactNode {
    return createElement(
      'div',
      { key: column, role: 'gridcell', tabIndex: -1, 'data-row': row, 'data-column': column },
      words,
    )
  }

  function unitsCell(row: Row): ReactNode {
    const isEdited = editing === row.id
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'F2') setEditing(row.id)
    }
    const editor = createElement(Editor, { units: row.units, onDone: (units) => change(row.id, units) })
    const at = { key: 'units', role: 'gridcell', tabIndex: -1, 'data-row': row.id, 'data-column': 'units', onKeyDown }
    return createElement('div', at, isEdited ? editor : String(row.units))
  }
}

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no place for the grid')
createRoot(root).render(createElement(Grid))
