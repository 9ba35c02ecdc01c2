import { type ReactNode, useState } from 'react'
import { LIST_FIELDS, type ListField, type RowFix } from '../../../../shared/model/price-columns.ts'
import { findingWord, importWords } from '../../../../shared/text/screens-price-import.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { CodeField, TextField } from '../../../ui/text-field.tsx'
import type { RowToFix } from './fix-state.ts'
import styles from './import.module.css'

export interface FixSheetProps {
  readonly row: RowToFix
  readonly onClosed: () => void
  /** Null takes the fix back: the row is as the file says. */
  readonly onFixed: (fix: RowFix | null) => void
}

/** One row: what is wrong with it, its texts to be put right, or the way to leave it out. */
export function FixSheet({ row, onClosed, onFixed }: FixSheetProps): ReactNode {
  const { problem, fix, findings } = row
  const [cells, setCells] = useState({ ...problem.cells, ...fix?.cells })
  const fields = LIST_FIELDS.filter((field) => problem.cells?.[field] !== undefined)
  return (
    <SideSheet title={importWords.fixTitle(problem.row)} onClosed={onClosed}>
      <Form
        label={importWords.fixTitle(problem.row)}
        does={importWords.keep}
        className={styles.fix}
        onFinished={() => (fields.length === 0 ? onClosed() : onFixed({ row: problem.row, cells }))}
      >
        <ul className={styles.why}>
          {findings.map(({ code, text }) => (
            <li key={`${code}:${text}`}>
              {findingWord(code)}
              {problem.cells === null ? `: ${text}` : ''}
            </li>
          ))}
        </ul>
        {fields.map((field, index) => (
          <FixField
            key={field}
            field={field}
            text={cells[field] ?? ''}
            autoFocus={index === 0}
            onTyped={(text) => setCells((before) => ({ ...before, [field]: text }))}
          />
        ))}
        {fields.length === 0 ? null : (
          <span className={styles.buttons}>
            {fix === null ? null : <Button onPressed={() => onFixed(null)}>{importWords.takeBackFix}</Button>}
            <Button onPressed={() => onFixed({ row: problem.row, cells: null })}>{importWords.leaveRowOut}</Button>
            <Button kind="primary" submits keys="Ctrl ↵" onPressed={() => {}}>
              {importWords.keep}
            </Button>
          </span>
        )}
      </Form>
    </SideSheet>
  )
}

interface FixFieldProps {
  readonly field: ListField
  readonly text: string
  readonly autoFocus: boolean
  readonly onTyped: (text: string) => void
}

function FixField({ field, ...rest }: FixFieldProps): ReactNode {
  const label = importWords.fields[field]
  return field === 'code' ? <CodeField label={label} {...rest} /> : <TextField label={label} longest={500} {...rest} />
}
