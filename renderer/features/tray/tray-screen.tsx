import { type ReactNode, useContext, useState } from 'react'
import { trayWords } from '../../../shared/text/tray.ts'
import { KeptViewsContext } from '../../lib/kept-views.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { type Place, pathOf } from '../../lib/place.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { ListGrid } from '../../ui/list-grid.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useToday } from '../../ui/today.tsx'
import { useDayColumns } from '../../ui/use-day-columns.ts'
import { useKeys } from '../../ui/use-keys.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useTray } from './api/tray.ts'
import { HandSheet } from './hand-sheet.tsx'
import { trayColumns } from './tray-columns.tsx'
import { type TrayRow, trayRows } from './tray-rows.ts'
import { mayDiscard, mayKeep, useTrayDeeds } from './use-tray-deeds.ts'

const NEXT: Partial<Readonly<Record<TrayRow['state'], string>>> = {
  handed: trayWords.take,
  discarded: trayWords.fetchBack,
}

/** S20: everything begun and not finished, what was handed to me, and what can still be fetched back. */
export function TrayScreen(): ReactNode {
  const found = useTray()
  const today = useToday()
  const columns = useDayColumns(trayColumns)
  const { go } = useNavigation()
  const deeds = useTrayDeeds()
  const [isHanding, setHanding] = useState(false)
  const views = useContext(KeptViewsContext)
  const fieldAt = (place: Place): string => views?.at(pathOf(place))?.words ?? ''
  const rows = found.data === undefined ? [] : trayRows(found.data, today, fieldAt)
  const cursor = useListCursor(rows.length)
  const row = rows[cursor.at]
  const isHandable = row?.handed != null
  useKeys([
    { keys: 'ArrowDown', shown: '↑ ↓', does: trayWords.move, run: () => cursor.set(cursor.at + 1) },
    { keys: 'ArrowUp', does: null, run: () => cursor.set(cursor.at - 1) },
    {
      keys: 'Enter',
      does: (row && NEXT[row.state]) ?? trayWords.openRow,
      isOn: row !== undefined,
      run: () => deeds.doNext(row),
    },
    { keys: 'H', does: trayWords.handOver, isOn: isHandable, run: () => setHanding(true) },
    { keys: 'K', does: trayWords.keep, isOn: mayKeep(row), run: () => deeds.keep(row) },
    { keys: 'D', does: trayWords.discard, isOn: mayDiscard(row), run: () => deeds.discard(row) },
  ])
  return (
    <ShellPage
      label={trayWords.title}
      isBusy={found.isFetching && !found.isPending}
      where={row === undefined ? undefined : trayWords.row(cursor.at + 1, rows.length)}
      bar={
        <RecordBar
          title={trayWords.title}
          actions={
            <>
              <Button keys={APP_KEYS.handOver.shown} onPressed={() => go({ to: 'handOver' })}>
                {trayWords.sheet}
              </Button>
              {row ? <RowDeeds row={row} deeds={deeds} onHanded={() => setHanding(true)} /> : null}
            </>
          }
        />
      }
      side={
        isHanding && row && found.data ? (
          <HandSheet key={row.id} row={row} people={found.data.people} onClosed={() => setHanding(false)} />
        ) : null
      }
    >
      {deeds.problem ? <Banner tone="bad" {...deeds.problem} /> : null}
      {found.isError ? (
        <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} />
      ) : (
        <ListGrid
          label={trayWords.title}
          columns={columns}
          rows={rows}
          idOf={({ id }) => id}
          cursor={cursor}
          onOpened={deeds.doNext}
          empty={trayWords.empty}
          isLoading={found.isPending}
          autoFocus
        />
      )}
    </ShellPage>
  )
}

interface RowDeedsProps {
  readonly row: TrayRow
  readonly deeds: ReturnType<typeof useTrayDeeds>
  readonly onHanded: () => void
}

/** What can be done with the line under the cursor, for those with a mouse. */
function RowDeeds({ row, deeds, onHanded }: RowDeedsProps): ReactNode {
  return (
    <>
      {mayDiscard(row) ? (
        <Button keys="D" onPressed={() => deeds.discard(row)}>
          {trayWords.discard}
        </Button>
      ) : null}
      {mayKeep(row) ? (
        <Button keys="K" onPressed={() => deeds.keep(row)}>
          {trayWords.keep}
        </Button>
      ) : null}
      {row.handed == null ? null : (
        <Button keys="H" onPressed={onHanded}>
          {trayWords.handOver}
        </Button>
      )}
      <Button kind="primary" keys="↵" onPressed={() => deeds.doNext(row)}>
        {NEXT[row.state] ?? trayWords.openRow}
      </Button>
    </>
  )
}
