import { type ReactNode, useState } from 'react'
import { typedDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { holdsNever } from '../../../shared/engine/assistance/schedule-taken-back.ts'
import { schedulesOn } from '../../../shared/engine/assistance/schedules-in-force.ts'
import type { KeptSchedule } from '../../../shared/model/clinic-schedule.ts'
import { scheduleKinds, scheduleWords } from '../../../shared/text/screens-schedules.ts'
import { setupWords } from '../../../shared/text/screens-setup.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { useToday } from '../../ui/today.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useSchedules } from './api/schedules.ts'
import { ScheduleBox } from './schedule-box.tsx'

/** An edition with what is the case today. */
type Row = KeptSchedule & { readonly state: 'now' | 'later' | 'past' | 'never' }

const { heads } = scheduleWords

const COLUMNS: readonly ListColumn<Row>[] = [
  { id: 'name', head: heads.name, width: 'minmax(180px, 1.6fr)', cell: ({ name }) => <b>{name}</b> },
  { id: 'kind', head: heads.kind, width: 'minmax(150px, 1fr)', cell: ({ terms }) => scheduleKinds[terms.kind] },
  { id: 'from', head: heads.from, width: '120px', cell: ({ effectiveFrom }) => typedDate(effectiveFrom) },
  {
    id: 'to',
    head: heads.to,
    width: 'minmax(150px, 1fr)',
    cell: (row) =>
      holdsNever(row)
        ? scheduleWords.noDay
        : row.effectiveTo === null
          ? scheduleWords.open
          : typedDate(row.effectiveTo),
  },
  { id: 'edition', head: heads.edition, width: '90px', cell: ({ edition }) => edition },
  {
    id: 'state',
    head: heads.state,
    width: '110px',
    cell: ({ state }) => <StatePill tone={state === 'now' ? 'ok' : 'line'}>{scheduleWords.states[state]}</StatePill>,
  },
]

/** The clinic's own prices and help, dated: Ins adds a schedule, Enter begins the next edition of one. */
export function SchedulesScreen({ tabs }: { readonly tabs: ReactNode }): ReactNode {
  const schedules = useSchedules()
  const today = useToday()
  const [open, setOpen] = useState<{ readonly id: string | null } | null>(null)
  const rows = rowsOf(schedules.data ?? [], today)
  const cursor = useListCursor(rows.length)
  const add = () => setOpen({ id: null })
  useKeys([{ ...APP_KEYS.insert, does: scheduleWords.add, run: add }])
  const newest = open === null ? undefined : schedules.data?.findLast(({ id }) => id === open.id)
  return (
    <ShellPage
      label={setupWords.prices}
      where={rows.length === 0 ? undefined : scheduleWords.row(cursor.at + 1, rows.length)}
      bar={
        <RecordBar
          title={setupWords.title}
          beside={tabs}
          actions={
            <Button kind="primary" keys="Ins" onPressed={add}>
              {scheduleWords.add}
            </Button>
          }
        />
      }
    >
      {schedules.isError ? (
        <Failed {...problemOf(schedules.error.error)} onTriedAgain={() => void schedules.refetch()} />
      ) : (
        <ListGrid
          label={setupWords.prices}
          columns={COLUMNS}
          rows={rows}
          idOf={({ id, edition }) => `${id}-${edition}`}
          cursor={cursor}
          isLoading={schedules.isPending}
          onOpened={({ id }) => setOpen({ id })}
          empty={scheduleWords.none}
          autoFocus
        />
      )}
      {open === null ? null : <ScheduleBox kept={newest ?? null} onClosed={() => setOpen(null)} />}
    </ShellPage>
  )
}

/** What holds today first, then what will, then what did. */
function rowsOf(all: readonly KeptSchedule[], today: PlainDate): readonly Row[] {
  const now = schedulesOn(all, today)
  const order = { now: 0, later: 1, past: 2, never: 3 }
  const stateOf = (one: KeptSchedule): Row['state'] => {
    if (holdsNever(one)) return 'never'
    return now.includes(one) ? 'now' : one.effectiveFrom > today ? 'later' : 'past'
  }
  return all
    .map((one): Row => ({ ...one, state: stateOf(one) }))
    .toSorted((a, b) => order[a.state] - order[b.state] || a.name.localeCompare(b.name) || b.edition - a.edition)
}
