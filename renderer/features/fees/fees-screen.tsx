import { type KeyboardEvent, type ReactNode, useDeferredValue, useState } from 'react'
import { ADMINISTRATION, LOOKING } from '../../../shared/contract/call.ts'
import type { PriceHit } from '../../../shared/contract/estimate.ts'
import { feesWords } from '../../../shared/text/screens-fees.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { SearchBar } from '../../ui/search-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { useListSort } from '../../ui/use-list-sort.ts'
import { useFeeSchedules } from './api/fee-schedules.ts'
import { useFindFees } from './api/find-fees.ts'
import { feeColumns } from './fee-columns.tsx'
import styles from './fees-screen.module.css'
import { ImportSheet } from './import-sheet.tsx'
import { PriceSheet } from './price-sheet.tsx'
import { Prices } from './prices.tsx'
import { Schedules } from './schedules.tsx'

/** What stands in the side sheet of the fees. */
type Side = { readonly kind: 'none' } | { readonly kind: 'import' } | { readonly kind: 'price'; readonly hit: PriceHit }

/** The clinic's fee lists: which are in force, what a service costs by each, and the import. */
export function FeesScreen(): ReactNode {
  const { person } = useSession()
  const mayImport = hasRole(person, [...ADMINISTRATION, 'lead'])
  const maySearch = hasRole(person, LOOKING)
  const [typed, setTyped] = useState('')
  const [side, setSide] = useState<Side>({ kind: 'none' })
  const schedules = useFeeSchedules()
  const found = useFindFees(useDeferredValue(typed.trim()), maySearch)
  const columns = feeColumns()
  const { rows: hits, sort } = useListSort(found.data ?? [], columns)
  const cursor = useListCursor(hits.length)
  useKeys([{ keys: 'Insert', does: feesWords.import, isOn: mayImport, run: () => setSide({ kind: 'import' }) }])
  function onKey(event: KeyboardEvent): void {
    if (cursor.onMoveKey(event, true) || event.key !== 'Enter') return
    event.preventDefault()
    const hit = hits[cursor.at]
    if (hit) setSide({ kind: 'price', hit })
  }
  const importButton = (
    <Button kind="primary" keys="Ins" onPressed={() => setSide({ kind: 'import' })}>
      {feesWords.import}
    </Button>
  )
  return (
    <ShellPage
      label={feesWords.title}
      where={hits.length === 0 ? undefined : feesWords.row(cursor.at + 1, hits.length)}
      bar={
        <SearchBar
          title={feesWords.title}
          label={feesWords.find}
          placeholder={feesWords.findHint}
          text={typed}
          onTyped={setTyped}
          onKey={onKey}
          actions={mayImport ? importButton : null}
        />
      }
      side={<SideOf side={side} onClosed={() => setSide({ kind: 'none' })} />}
    >
      <div className={classes(styles.work, side.kind === 'price' && styles.narrow)}>
        {side.kind === 'price' ? null : <Schedules schedules={schedules} mayImport={mayImport} />}
        {maySearch ? (
          <Prices
            found={found}
            columns={columns}
            rows={hits}
            sort={sort}
            typed={typed}
            cursor={cursor}
            onOpened={(hit) => setSide({ kind: 'price', hit })}
          />
        ) : (
          <p className={styles.empty}>{feesWords.lookingOnly}</p>
        )}
      </div>
    </ShellPage>
  )
}

function SideOf({ side, onClosed }: { readonly side: Side; readonly onClosed: () => void }): ReactNode {
  if (side.kind === 'import') return <ImportSheet onClosed={onClosed} />
  return side.kind === 'price' ? <PriceSheet hit={side.hit} onClosed={onClosed} /> : null
}
