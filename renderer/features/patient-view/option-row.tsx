import type { ReactNode } from 'react'
import type { ViewColumn, ViewPart } from '../../../shared/model/patient-view.ts'
import { cents, ZERO } from '../../../shared/money/cents.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import type { PatientWords } from '../../../shared/text/patient-view.ts'
import { classes } from '../../ui/classes.ts'
import { LetterBadge } from '../../ui/letter-badge.tsx'
import { PartSwatch, WhoPaysBar } from '../../ui/who-pays-bar.tsx'
import styles from './patient-page.module.css'
import { payShown } from './pay-shown.ts'

export interface OptionRowProps {
  readonly column: ViewColumn
  /** The amount, in cents, that fills a bar from end to end. */
  readonly scale: number
  readonly isAt: boolean
  readonly words: PatientWords
}

/** One way to pay: its plain name, who pays which part, and what the patient pays. */
export function OptionRow({ column, scale, isAt, words }: OptionRowProps): ReactNode {
  const { name, line } = words.route(column.route, column.fromMonth)
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
        {column.parts.length > 0 ? (
          <WhoPaysBar parts={column.parts} scale={cents(scale)} label={name} spoken={spokenBar(column, name, words)} />
        ) : null}
        <div className={styles.legend}>
          <b>{words.you}</b>
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

function spokenBar({ parts }: ViewColumn, name: string, words: PatientWords): string {
  const said = parts.filter(({ amount }) => amount > 0)
  return `${words.barLabel(name)}: ${said.map(({ part, amount }) => `${words.part(part, null).name} ${shownMoney(amount)}`).join(', ')}`
}
