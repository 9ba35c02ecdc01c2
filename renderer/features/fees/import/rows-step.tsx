import { type ReactNode, useState } from 'react'
import type { CheckedPrices, OpenedPrices } from '../../../../shared/contract/price-import.ts'
import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import { listDay } from '../../../../shared/text/screens-days.ts'
import { feesWords } from '../../../../shared/text/screens-fees.ts'
import { importWords } from '../../../../shared/text/screens-price-import.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import { Changes } from './changes.tsx'
import { Counts } from './counts.tsx'
import { FixSheet } from './fix-sheet.tsx'
import { type RowToFix, rowsToFix } from './fix-state.ts'
import styles from './import.module.css'
import { ProblemList } from './problem-list.tsx'
import type { PriceImport } from './use-price-import.ts'

export interface RowsStepProps {
  readonly load: PriceImport
  readonly opened: OpenedPrices
  readonly first: CheckedPrices
  readonly last: CheckedPrices
}

/** What the file would do: its counts beside the prices of today, and each row to look at. Import is the one writing key. */
export function RowsStep({ load, opened, first, last }: RowsStepProps): ReactNode {
  const [open, setOpen] = useState<RowToFix | null>(null)
  const rows = rowsToFix(first, last, load.fixes)
  return (
    <div className={styles.rows}>
      <div className={styles.work}>
        <ImportForm load={load} opened={opened} last={last} rows={rows} />
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
            load.fix(open.problem.row, fix)
          }}
        />
      )}
    </div>
  )
}

interface ImportFormProps {
  readonly load: PriceImport
  readonly opened: OpenedPrices
  readonly last: CheckedPrices
  readonly rows: readonly RowToFix[]
}

function ImportForm({ load, opened, last, rows }: ImportFormProps): ReactNode {
  const today = useToday()
  const [name, setName] = useState(last.name.trim() || opened.fileName)
  const [from, setFrom] = useState(typedDate(last.statedFrom ?? today))
  const day = parseDate(from, today, 'past')
  const isOut = last.leftOut + last.planPricesWithout > 0
  async function finish(): Promise<void> {
    if (day.kind === 'date') await load.write(name, day.value)
  }
  return (
    <Form
      label={importWords.title}
      does={importWords.importNow}
      className={styles.form}
      onFinished={() => void finish()}
    >
      <Counts last={last} rows={rows} />
      <div className={styles.fields}>
        <TextField label={importWords.name} text={name} onTyped={setName} required autoFocus longest={120} />
        <DateField
          label={importWords.from}
          hint={last.statedFrom === null ? undefined : importWords.fromStated}
          box="past"
          text={from}
          onTyped={setFrom}
          required
        />
        <span className={styles.buttons}>
          {isOut ? (
            <Button disabled={load.saving.isBusy || load.isReading} onPressed={() => void load.keepLeftOut()}>
              {importWords.saveLeftOut}
            </Button>
          ) : null}
          <Button
            kind="primary"
            submits
            keys="Ctrl ↵"
            disabled={load.isReading || last.services === 0}
            onPressed={() => {}}
          >
            {importWords.importNow}
          </Button>
        </span>
      </div>
      {day.kind === 'date' ? (
        <p className={styles.will}>
          {importWords.willBe(feesWords.services(last.services), listDay(day.value, today))}
        </p>
      ) : null}
    </Form>
  )
}
