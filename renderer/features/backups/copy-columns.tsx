import type { ReactNode } from 'react'
import type { CopyRow } from '../../../shared/contract/restore.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { copyWords, sizeWords } from '../../../shared/text/screens-backups.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { momentText } from '../../lib/moment-text.ts'
import type { ListColumn } from '../../ui/list-column.ts'
import { type PillTone, StatePill } from '../../ui/state-pill.tsx'

const TONES: Readonly<Record<CopyRow['standing'], PillTone>> = {
  proven: 'ok',
  damaged: 'bad',
  newer: 'warn',
  unproven: 'line',
}

/** When a moment was: `today, 7:40 AM`, `Nov 9, 4:52 PM`. */
export function momentWords(iso: string, today: PlainDate): string {
  if (iso === '') return '–'
  return dayOfIso(iso) === today ? `today, ${momentText(iso, today)}` : momentText(iso, today)
}

/** The same at the beginning of a line: `Today, 7:40 AM`. */
export function momentFirst(iso: string, today: PlainDate): string {
  const words = momentWords(iso, today)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** The columns of a list of copies; the clinic's name only where copies of several may lie. */
export function copyColumns(today: PlainDate, hasClinics: boolean): readonly ListColumn<CopyRow>[] {
  const clinic: ListColumn<CopyRow> = {
    id: 'clinic',
    head: copyWords.clinic,
    width: 'minmax(120px, 2fr)',
    cell: (row) => row.clinicName || '–',
  }
  const where: ListColumn<CopyRow> = {
    id: 'where',
    head: copyWords.where,
    width: 'minmax(110px, 1fr)',
    cell: (row) => (row.kind === 'setAside' ? copyWords.setAside : copyWords.places[row.place]),
  }
  return [
    {
      id: 'made',
      head: copyWords.made,
      width: 'minmax(140px, 1fr)',
      cell: (row) => <b>{row.madeAt === '' ? row.name : momentFirst(row.madeAt, today)}</b>,
    },
    hasClinics ? clinic : where,
    count('patients', copyWords.patients, (row) => row.patients),
    count('plans', copyWords.plans, (row) => row.plans),
    { id: 'size', head: copyWords.size, width: '80px', align: 'right', cell: (row) => sizeWords(row.bytes) },
    { id: 'proven', head: copyWords.proven, width: '150px', cell: (row) => <Standing row={row} /> },
  ]
}

function count(id: string, head: string, of: (row: CopyRow) => number | null): ListColumn<CopyRow> {
  return { id, head, width: '80px', align: 'right', cell: (row) => of(row)?.toLocaleString('en-US') ?? '–' }
}

function Standing({ row }: { readonly row: CopyRow }): ReactNode {
  if (row.standing === 'proven' && !row.hasCode)
    return (
      <span title={copyWords.noCodeMore}>
        <StatePill tone="warn">{copyWords.noCode}</StatePill>
      </span>
    )
  return (
    <StatePill tone={TONES[row.standing]} isChecked={row.standing === 'proven'}>
      {copyWords.standings[row.standing]}
    </StatePill>
  )
}
