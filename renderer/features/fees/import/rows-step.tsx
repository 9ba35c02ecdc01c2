import { type ReactNode, useState } from 'react'
import type { CheckedPrices, OpenedPrices } from '../../../../shared/contract/price-import.ts'
import { Changes } from './changes.tsx'
import { FixSheet } from './fix-sheet.tsx'
import { type RowToFix, rowsToFix } from './fix-state.ts'
import styles from './import.module.css'
import { ImportForm } from './import-form.tsx'
import { ProblemList } from './problem-list.tsx'
import type { KeptImport } from './use-kept-import.ts'
import type { PriceImport } from './use-price-import.ts'

export interface RowsStepProps {
  readonly load: PriceImport
  readonly kept: KeptImport
  readonly opened: OpenedPrices
  readonly first: CheckedPrices
  readonly last: CheckedPrices
}

/** What the file would do: its counts beside the prices of today, and each row to look at. Import is the one writing key. */
export function RowsStep({ load, kept, opened, first, last }: RowsStepProps): ReactNode {
  const [open, setOpen] = useState<RowToFix | null>(null)
  const rows = rowsToFix(first, last, load.fixes)
  return (
    <div className={styles.rows}>
      <div className={styles.work}>
        <ImportForm load={load} kept={kept} opened={opened} last={last} rows={rows} />
        <ProblemList rows={rows} more={last.moreProblems} onOpened={setOpen} />
        <Changes changes={last.changes} />
      </div>
      {open === null ? null : (
        <FixSheet
          key={open.problem.row}
          row={open}
          onClosed={() => setOpen(null)}
          onFixed={(fix) => {
            setOpen(null)
            kept.putRight(load.fix(open.problem.row, fix))
          }}
        />
      )}
    </div>
  )
}
