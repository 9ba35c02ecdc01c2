import { type ReactNode, useState } from 'react'
import { ADMINISTRATION, LOOKING } from '../../../shared/contract/call.ts'
import type { PriceHit } from '../../../shared/contract/estimate.ts'
import { feesWords } from '../../../shared/text/screens-fees.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { SearchBar } from '../../ui/search-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useFeeSchedules } from './api/fee-schedules.ts'
import { FIRST_PRICES } from './api/find-fees.ts'
import styles from './fees-screen.module.css'
import { ImportScreen } from './import/import-screen.tsx'
import { type GivenPrices, useGivenPrices } from './import/use-given-prices.ts'
import { PriceSheet } from './price-sheet.tsx'
import { Prices } from './prices.tsx'
import { Schedules } from './schedules.tsx'
import { type FeeList, useFeeList } from './use-fee-list.ts'

/** What stands in the side sheet of the fees. */
type Side = { readonly kind: 'none' } | { readonly kind: 'price'; readonly hit: PriceHit }

/** The clinic's fee lists: which are in force, what a service costs by each, and the import. */
export function FeesScreen(): ReactNode {
  const [from, setFrom] = useState<{ readonly given: GivenPrices | null } | null>(null)
  if (from !== null) return <ImportScreen given={from.given} onClosed={() => setFrom(null)} />
  return <Fees onImport={(given) => setFrom({ given })} />
}

interface FeesProps {
  /** Begins an import of the list that was dropped or pasted; null asks for a file. */
  readonly onImport: (given: GivenPrices | null) => void
}

function Fees({ onImport }: FeesProps): ReactNode {
  const { person } = useSession()
  const mayImport = hasRole(person, [...ADMINISTRATION, 'lead'])
  const maySearch = hasRole(person, LOOKING)
  const [side, setSide] = useState<Side>({ kind: 'none' })
  const schedules = useFeeSchedules()
  const showPrice = (hit: PriceHit) => setSide({ kind: 'price', hit })
  const list = useFeeList(maySearch, showPrice)
  useKeys([{ keys: 'Insert', does: feesWords.import, isOn: mayImport, run: () => onImport(null) }])
  useGivenPrices(mayImport, onImport)
  const importButton = (
    <Button kind="primary" keys="Ins" onPressed={() => onImport(null)}>
      {feesWords.import}
    </Button>
  )
  const isPrice = side.kind === 'price'
  return (
    <ShellPage
      label={feesWords.title}
      where={whereIn(list)}
      bar={
        <SearchBar
          title={feesWords.title}
          label={feesWords.find}
          placeholder={feesWords.findHint}
          text={list.typed}
          onTyped={list.onTyped}
          onKey={list.onKey}
          cursor={list.cursor}
          actions={mayImport ? importButton : null}
        />
      }
      side={<SideOf side={side} onClosed={() => setSide({ kind: 'none' })} />}
    >
      <div className={classes(styles.work, isPrice && styles.narrow)}>
        {isPrice ? null : <Schedules schedules={schedules} mayImport={mayImport} />}
        {maySearch ? (
          <Prices list={list} onOpened={showPrice} />
        ) : (
          <p className={styles.empty}>{feesWords.lookingOnly}</p>
        )}
      </div>
    </ShellPage>
  )
}

/** Where the cursor is; before anything is typed, only the first prices stand there. */
function whereIn({ rows, cursor, typed }: FeeList): string | undefined {
  if (rows.length === 0) return undefined
  const isFirst = typed.trim() === '' && rows.length === FIRST_PRICES
  return isFirst ? feesWords.firstRow(cursor.at + 1, rows.length) : feesWords.row(cursor.at + 1, rows.length)
}

function SideOf({ side, onClosed }: { readonly side: Side; readonly onClosed: () => void }): ReactNode {
  return side.kind === 'price' ? <PriceSheet hit={side.hit} onClosed={onClosed} /> : null
}
