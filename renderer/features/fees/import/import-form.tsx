import type { ReactNode } from 'react'
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
import { Counts } from './counts.tsx'
import type { RowToFix } from './fix-state.ts'
import styles from './import.module.css'
import type { KeptImport } from './use-kept-import.ts'
import type { PriceImport } from './use-price-import.ts'

export interface ImportFormProps {
  readonly load: PriceImport
  readonly kept: KeptImport
  readonly opened: OpenedPrices
  readonly last: CheckedPrices
  readonly rows: readonly RowToFix[]
}

/** What the whole file would do, the name and the day of the list, and the one key that writes. */
export function ImportForm({ load, kept, opened, last, rows }: ImportFormProps): ReactNode {
  const today = useToday()
  const stated = { name: last.name.trim() || opened.fileName, from: typedDate(last.statedFrom ?? today) }
  const { name, from } = kept.list ?? stated
  const day = parseDate(from, today, 'past')
  const isOut = last.leftOut + last.planPricesWithout > 0
  async function finish(): Promise<void> {
    if (day.kind === 'date') await load.write(name, day.value, kept.finish)
  }
  return (
    <Form
      label={importWords.title}
      does={importWords.importNow}
      className={styles.form}
      half={kept.half}
      onFinished={() => void finish()}
    >
      <Counts last={last} rows={rows} />
      <div className={styles.fields}>
        <TextField
          label={importWords.name}
          text={name}
          onTyped={(typed) => kept.call({ name: typed, from })}
          required
          autoFocus
          longest={120}
        />
        <DateField
          label={importWords.from}
          hint={last.statedFrom === null ? undefined : importWords.fromStated}
          box="past"
          text={from}
          onTyped={(typed) => kept.call({ name, from: typed })}
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
