import type { ReactNode } from 'react'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { ViewColumn, ViewPart } from '../../../shared/model/patient-view.ts'
import { cents, ZERO } from '../../../shared/money/cents.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import type { PatientWords } from '../../../shared/text/patient-view.ts'
import { classes } from '../../ui/classes.ts'
import { LetterBadge } from '../../ui/letter-badge.tsx'
import { PartSwatch, WhoPaysBar } from '../../ui/who-pays-bar.tsx'
import styles from './patient-page.module.css'
import { isPatients, payShown } from './pay-shown.ts'

export interface OptionRowProps {
  readonly column: ViewColumn
  /** The amount, in cents, that fills a bar from end to end. */
  readonly scale: number
  /** The day of the visit; null while nobody knows it. */
  readonly on: PlainDate | null
  readonly isAt: boolean
  readonly words: PatientWords
}

/** One way to pay: its plain name, who pays which part, and what the patient pays. */
export function OptionRow({ column, scale, on, isAt, words }: OptionRowProps): ReactNode {
  const { name, line } = words.route(column.route, column.fromMonth, on)
  const open = openOf(column, scale)
  const others: readonly (readonly [ViewPart, string])[] = [
    ['planPays', words.insurance],
    ['secondInsurance', words.otherInsurance],
    ['discount', words.nobody],
  ]
  const amountOf = (part: ViewPart) => column.parts.find((one) => one.part === part)?.amount ?? ZERO
  return (
    <div className={classes(styles.option, isAt && styles.at)} aria-current={isAt ? 'true' : undefined}>
      <div className={styles.name}>
        <span className={styles.letter}>
          <LetterBadge letter={column.letter} />
        </span>
        <span>
          <b>{name}</b>
          <small>{line}</small>
        </span>
      </div>
      <div className={styles.bar}>
        <WhoPaysBar
          parts={column.parts}
          scale={cents(scale)}
          label={name}
          spoken={spokenBar(column, open > 0, name, words)}
          open={open}
          least={7}
        />
        <div className={styles.legend}>
          <b>{words.you}</b>
          {open > 0 ? (
            <span>
              <PartSwatch part="open" /> {words.partNotKnown}
            </span>
          ) : null}
          {others.map(([part, word]) =>
            amountOf(part) > 0 ? (
              <span key={part}>
                <PartSwatch part={part} /> {word} <b>{shownMoney(amountOf(part))}</b>
              </span>
            ) : null,
          )}
        </div>
      </div>
      <div className={styles.pays}>
        <small>{words.youPayAbout}</small>
        <b>{payShown(column, words)}</b>
      </div>
    </div>
  )
}

/**
 * What nobody knows yet of the patient's share, in cents: up to the highest that it may be; without such a bound, all that
 * nobody is known to pay.
 */
function openOf({ parts, low, high }: ViewColumn, scale: number): number {
  if (low !== null && low === high) return 0
  const sum = (some: ViewColumn['parts']) => some.reduce((all, { amount }) => all + amount, 0)
  const left = Math.max(0, scale - sum(parts))
  if (low === null || high === null) return left
  return Math.min(left, Math.max(0, high - sum(parts.filter(({ part }) => isPatients(part)))))
}

function spokenBar({ parts }: ViewColumn, isOpen: boolean, name: string, words: PatientWords): string {
  const said = parts
    .filter(({ amount }) => amount > 0)
    .map(({ part, amount }) => `${words.part(part, null).name} ${shownMoney(amount)}`)
  return `${words.barLabel(name)}: ${[...said, ...(isOpen ? [words.partNotKnown] : [])].join(', ')}`
}
