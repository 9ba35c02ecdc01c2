import type { ReactNode } from 'react'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { WorkRow } from '../../../shared/model/work.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { stepWord, todayWords, whenWords } from '../../../shared/text/screens-today.ts'
import { nameOf, whatOf } from '../../lib/work-words.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { noteOf } from './row-words.ts'
import styles from './today.module.css'
import type { WorkSection } from './work-view.ts'

/** A row of the day with the group that it stands in. */
export interface WorkEntry {
  readonly row: WorkRow
  readonly group: WorkSection['group']
}

const { heads } = todayWords

/** The columns of the day's list. Their widths follow the window until the person chooses others. */
export function workColumns(today: PlainDate): readonly ListColumn<WorkEntry>[] {
  return [
    { id: 'when', head: heads.when, width: 'var(--when, 98px)', cell: (entry) => whenOf(entry, today) },
    { id: 'patient', head: heads.patient, width: 'var(--patient, minmax(110px, 0.8fr))', cell: patientOf },
    { id: 'what', head: heads.what, width: 'var(--what, minmax(0, 0.9fr))', cell: whatCell },
    {
      id: 'amount',
      head: heads.amount,
      width: 'var(--amount, 84px)',
      align: 'right',
      cell: ({ row: { amount } }) =>
        amount === null ? null : <FigureAmount at="total" of={{ kind: 'amount', value: amount }} />,
      sumOf: ({ row }) => row.amount ?? undefined,
    },
    { id: 'note', head: heads.note, width: NOTE_WIDTH, cell: ({ row }) => noteOf(row, today) },
    { id: 'owner', head: heads.owner, width: 'var(--owner, 92px)', cell: ({ row }) => row.owner?.name ?? null },
    {
      id: 'step',
      head: heads.step,
      width: 'var(--step, 124px)',
      align: 'right',
      cell: ({ row }) => stepWord(row.nextStep),
    },
  ]
}

/** The last note goes in a narrow window, but for those who gave it a width. */
export const NOTE_WIDTH = 'var(--note, minmax(0, 1.2fr))'

function whenOf({ row, group }: WorkEntry, today: PlainDate): ReactNode {
  return (
    <>
      <b>{listDay(row.on, today)}</b> <small className={toneOf(group, row.days)}>{whenWords(group, row.days)}</small>
    </>
  )
}

function patientOf({ row }: WorkEntry): ReactNode {
  return (
    <span className={row.patientName === '' ? styles.muted : undefined} title={nameOf(row)}>
      {nameOf(row)}
    </span>
  )
}

function whatCell({ row }: WorkEntry): ReactNode {
  return <span title={whatOf(row.what)}>{whatOf(row.what)}</span>
}

function toneOf(group: WorkSection['group'], days: number): string | undefined {
  if (group === 'overdue') return styles.bad
  if (group === 'goodFaith' && days > 0) return styles.bad
  if (days === 0 && group !== 'drafts') return styles.warn
  return undefined
}
