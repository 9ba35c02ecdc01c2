import type { ReactNode } from 'react'
import type { PackLimit } from '../../../shared/engine/installments/policy/pack-limits.ts'
import { unverifiedMark } from '../../../shared/text/policy-words.ts'
import { limitWords } from '../../../shared/text/screens-plan-limits.ts'
import type { PackRow } from './pack-rows.ts'
import styles from './setup-screen.module.css'

export interface LimitTableProps {
  readonly name: string
  readonly rows: readonly PackRow[]
  readonly onChange: (limit: PackLimit) => void
}

/** The limits of a pack: value, source, since when, by whom and why, and the way to another value. */
export function LimitTable({ name, rows, onChange }: LimitTableProps): ReactNode {
  if (rows.length === 0) return <p className={styles.boxNote}>{limitWords.noLimits}</p>
  const { limit, value, source, since, by } = limitWords.heads
  return (
    <table className={styles.limits} aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{limit}</th>
          <th scope="col" className={styles.limitValue}>
            {value}
          </th>
          <th scope="col">{source}</th>
          <th scope="col">{since}</th>
          <th scope="col">{by}</th>
          <th scope="col">
            <span className="sr-only">{limitWords.change}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.limit}>
            <th scope="row">{row.name}</th>
            <td className={styles.limitValue}>{row.shown}</td>
            <td>{row.verified ? row.cite : `${row.cite} ${unverifiedMark.en}`}</td>
            <td>{row.since}</td>
            <td>{row.by}</td>
            <td>
              <button
                type="button"
                className={styles.changeLimit}
                aria-label={`${limitWords.change}: ${row.name}`}
                onClick={() => onChange(row.limit)}
              >
                {limitWords.change}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
