import { useMemo, useState } from 'react'
import type { AuthorizationRow } from '../../../shared/contract/authorization.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { authWords } from '../../../shared/text/authorizations.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useMayWork } from '../../lib/session.tsx'
import { useSetting } from '../../lib/settings.tsx'
import { authColumns } from '../../ui/auth-columns.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useToday } from '../../ui/today.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { type ListCursor, useListCursor } from '../../ui/use-list-cursor.ts'
import { type ListSort, useListSort } from '../../ui/use-list-sort.ts'
import { orderedRows } from './auth-order.ts'
import { useVisit } from './use-visit.ts'

/** What the sheet at the right is about: a new one, a row, or nothing. */
export type AuthSide = 'new' | AuthorizationRow | null

export interface AuthList {
  readonly typed: string
  readonly type: (text: string) => void
  readonly columns: readonly ListColumn<AuthorizationRow>[]
  readonly rows: readonly AuthorizationRow[]
  readonly sort: ListSort
  readonly cursor: ListCursor
  readonly side: AuthSide
  readonly show: (side: AuthSide) => void
  readonly open: (row: AuthorizationRow | undefined) => void
  /** Null where nothing can be added: no patient is open, or the person only looks. */
  readonly add: (() => void) | null
}

/** These make room while the sheet stands at the right: it says the same. */
const BESIDE_SHEET = ['kind', 'need']

/** The tracker's rows: what needs somebody first, then by patient. Enter changes one, U logs a visit, Ins adds. */
export function useAuthList(
  found: readonly AuthorizationRow[],
  { patientId, isAdding }: { readonly patientId: PatientId | null; readonly isAdding: boolean },
): AuthList {
  const today = useToday()
  const mayWork = useMayWork()
  const logVisit = useVisit()
  const [typed, setTyped] = useState('')
  const [side, show] = useState<AuthSide>(isAdding && mayWork ? 'new' : null)
  const isWhole = side === null
  const columns = useMemo(() => {
    const all = authColumns(today, patientId === null)
    return isWhole ? all : all.filter(({ id }) => !BESIDE_SHEET.includes(id))
  }, [today, patientId, isWhole])
  const { rows, sort } = useListSort(orderedRows(found, typed, today), columns, useSetting('sort.auths', ''))
  const cursor = useListCursor(rows.length)
  const row = rows[cursor.at]
  const open = (of: AuthorizationRow | undefined) => (of && mayWork ? show(of) : undefined)
  const add = mayWork && patientId !== null ? () => show('new') : null
  useKeys([
    { keys: 'ArrowDown', shown: '↑ ↓', does: authWords.move, run: () => cursor.set(cursor.at + 1) },
    { keys: 'Enter', does: authWords.open, isOn: mayWork && row !== undefined, run: () => open(row) },
    { keys: 'Alt+V', does: authWords.use, isOn: mayWork && row !== undefined, run: () => logVisit(row) },
    { ...APP_KEYS.insert, does: authWords.add, isOn: add !== null, run: () => add?.() },
  ])
  const type = (text: string) => {
    setTyped(text)
    cursor.set(0)
  }
  return { typed, type, columns, rows, sort, cursor, side, show, open, add }
}
