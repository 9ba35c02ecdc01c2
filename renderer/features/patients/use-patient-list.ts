import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import type { PatientRow } from '../../../shared/contract/patient.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import type { PatientFilter } from '../../../shared/model/patient-filter.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { useDayColumns } from '../../ui/use-day-columns.ts'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useListSort } from '../../ui/use-list-sort.ts'
import { useWhenFresh } from '../../ui/use-when-fresh.ts'
import { useFindPatients } from './api/find-patients.ts'
import { patientColumns } from './patient-columns.tsx'

/**
 * The list of patients as the search leaves it, with its cursor; Enter opens, or asks for a new patient. Where a filter
 * hides everybody it looks among all first: whoever is on file must not be made a second time.
 */
export function usePatientList(onNobody: () => void) {
  const { go } = useNavigation()
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed)
  const [filter, setFilter] = useState<PatientFilter | null>(null)
  const found = useFindPatients(asked, filter)
  const isFresh = asked === typed && found.isSuccess && !found.isPlaceholderData
  const columns = useDayColumns(patientColumns)
  const { rows, sort } = useListSort(found.data ?? [], columns)
  const cursor = useListCursor(rows.length)
  const open = (patientId: PatientId) => go({ to: 'patient', patientId })
  const openRow = (row: PatientRow | undefined) => (row ? open(row.patient.id) : undefined)
  const onEnter = useWhenFresh(typed, isFresh, () => {
    const row = rows[cursor.at]
    if (row) openRow(row)
    else if (filter !== null) setFilter(null)
    else if (typed.trim() !== '') onNobody()
  })
  return {
    typed,
    filter,
    pick(next: PatientFilter | 'all') {
      setFilter(next === 'all' ? null : next)
      cursor.set(0)
    },
    found,
    columns,
    rows,
    sort,
    cursor,
    open,
    openRow,
    onTyped(text: string) {
      setTyped(text)
      cursor.set(0)
    },
    onKey(event: KeyboardEvent) {
      if (cursor.onMoveKey(event, true) || event.key !== 'Enter' || event.ctrlKey) return
      event.preventDefault()
      onEnter()
    },
  }
}
