import type { ReactNode } from 'react'
import type { OpenedPrices } from '../../../../shared/contract/price-import.ts'
import { LIST_FIELDS, type ListColumns, type ListField, mayReadBy } from '../../../../shared/model/price-columns.ts'
import { importWords } from '../../../../shared/text/screens-price-import.ts'
import { Button } from '../../../ui/button.tsx'
import type { Choice } from '../../../ui/choice.ts'
import { Form } from '../../../ui/form.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import styles from './import.module.css'
import type { KeptImport } from './use-kept-import.ts'
import type { PriceImport } from './use-price-import.ts'

type Meaning = ListField | 'leaveOut'

const MEANINGS: readonly Choice<Meaning>[] = [
  ...LIST_FIELDS.map((field) => ({ value: field, label: importWords.fields[field] })),
  { value: 'leaveOut', label: importWords.leaveOut },
]
const SHOWN_COLUMNS = 40

export interface ColumnsStepProps {
  readonly opened: OpenedPrices
  readonly load: PriceImport
  readonly kept: KeptImport
}

/** What each column of a list means, above the first rows of the file. The guess stands there, and anybody corrects it. */
export function ColumnsStep({ opened, load, kept }: ColumnsStepProps): ReactNode {
  const { columns } = kept
  if (columns === null) return null
  const wide = Math.min(SHOWN_COLUMNS, Math.max(...opened.rows.map((row) => row.length)))
  const problem = columnsProblem(columns)
  const mean = (place: number, meaning: Meaning): void => kept.mean(withMeaning(columns, place, meaning))
  return (
    <Form
      label={importWords.steps.columns}
      does={importWords.read}
      className={styles.columns}
      half={kept.half}
      onFinished={() => (problem === null ? load.readBy(columns, kept.fixes) : undefined)}
    >
      <div className={styles.lead}>
        <p>
          {importWords.columnsLead} <b>{importWords.columnsFrom[opened.columnsFrom]}.</b>
        </p>
        <HeadRow columns={columns} rows={opened.rows} onPicked={(headRow) => kept.mean({ ...columns, headRow })} />
        <Button kind="primary" submits keys="Ctrl ↵" disabled={load.isReading || problem !== null} onPressed={() => {}}>
          {importWords.read}
        </Button>
      </div>
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.sheet}>
        <table>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {importWords.row}
              </th>
              {placesUpTo(wide).map((place) => (
                <th key={place} scope="col" className={styles.meaning}>
                  <PickField
                    label={importWords.column(place + 1)}
                    choices={MEANINGS}
                    value={meaningOf(columns, place)}
                    onPicked={(meaning) => mean(place, meaning)}
                    autoFocus={place === 0}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <FirstRows rows={opened.rows} columns={columns} wide={wide} />
        </table>
      </div>
    </Form>
  )
}

interface FirstRowsProps {
  readonly rows: OpenedPrices['rows']
  readonly columns: ListColumns
  readonly wide: number
}

/** The rows as they stand in the file; the one that names the columns is marked, and what is left out is pale. */
function FirstRows({ rows, columns, wide }: FirstRowsProps): ReactNode {
  const lines = rows.map((row, index) => ({ row, index }))
  return (
    <tbody>
      {lines.map(({ row, index }) => (
        <tr key={index} className={rowClass(index, columns.headRow)}>
          <th scope="row" className={styles.number}>
            {index + 1}
          </th>
          {placesUpTo(wide).map((place) => (
            <td key={place} className={meaningOf(columns, place) === 'leaveOut' ? styles.pale : undefined}>
              {row[place] ?? ''}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

interface HeadRowProps {
  readonly columns: ListColumns
  readonly rows: OpenedPrices['rows']
  readonly onPicked: (headRow: number) => void
}

function HeadRow({ columns, rows, onPicked }: HeadRowProps): ReactNode {
  const choices = [
    { value: '-1', label: importWords.noHeadRow },
    ...rows.map((row, index) => ({
      value: String(index),
      label: `${importWords.row} ${index + 1}`,
      note: row[0] ?? '',
    })),
  ]
  return (
    <div className={styles.headRow}>
      <PickField
        label={importWords.headRow}
        choices={choices}
        value={String(columns.headRow)}
        onPicked={(value) => onPicked(Number(value))}
      />
    </div>
  )
}

function placesUpTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => place)
}

function rowClass(index: number, headRow: number): string | undefined {
  if (index === headRow) return styles.names
  return index < headRow ? styles.pale : undefined
}

function meaningOf({ places }: ListColumns, place: number): Meaning {
  return LIST_FIELDS.find((field) => places[field] === place) ?? 'leaveOut'
}

/** A column means one thing: what it meant before it means no more. */
function withMeaning(columns: ListColumns, place: number, meaning: Meaning): ListColumns {
  const places = { ...columns.places }
  for (const field of LIST_FIELDS) if (places[field] === place) places[field] = null
  if (meaning !== 'leaveOut') places[meaning] = place
  return { ...columns, places }
}

function columnsProblem(columns: ListColumns): string | null {
  return mayReadBy(columns) ? null : importWords.needsColumns
}
