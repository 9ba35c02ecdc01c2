import { type ReactNode, useState } from 'react'
import type { ChangePreview, TermsSide } from '../../../../shared/contract/plan-change-answers.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import { minusCents } from '../../../../shared/money/cents.ts'
import { agreedWords } from '../../../../shared/text/plan-agreed.ts'
import { changeHeads, changeSentence, consentWords, disclosureSentence } from '../../../../shared/text/plan-changes.ts'
import { deedWords } from '../../../../shared/text/plan-deeds.ts'
import { weekdayDay } from '../../../../shared/text/screens-days.ts'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { shownCents } from '../../../ui/shown.ts'
import agree from './agree.module.css'
import styles from './deeds.module.css'

export interface ChangePreviewViewProps {
  readonly preview: ChangePreview
  readonly language: Language
  /** The language is picked above it already. */
  readonly isInside?: boolean
}

const LANGUAGES: readonly Language[] = ['en', 'es']

/** Old and new terms side by side, the difference in sentences, and what it needs on paper. */
export function ChangePreviewView({ preview, language, isInside = false }: ChangePreviewViewProps): ReactNode {
  const [picked, setPicked] = useState<Language | null>(null)
  const shown = isInside ? language : (picked ?? language)
  const { changes, consent, disclosure, because, needsSupervisor, closes } = preview
  return (
    <div className={styles.preview}>
      <section className={styles.differs} aria-label={changeHeads.title.en}>
        <div className={agree.title}>
          <h2>{changeHeads.title[shown]}</h2>
          <span className={agree.languages}>
            {(isInside ? [] : LANGUAGES).map((one) => (
              <button
                key={one}
                type="button"
                className={agree.language}
                aria-pressed={one === shown}
                onClick={() => setPicked(one)}
              >
                {agreedWords.languages[one]}
              </button>
            ))}
          </span>
        </div>
        <ul lang={shown}>
          {changes.map((line) => (
            <li key={`${line.code}-${line.about ?? ''}`}>{changeSentence(line, shown)}</li>
          ))}
          <li>{consentWords[consent][shown]}</li>
          <li>{disclosureSentence(disclosure, because, shown)}</li>
        </ul>
        {needsSupervisor ? <p className={styles.warn}>{deedWords.supervisor}</p> : null}
        {closes ? <p className={styles.warn}>{deedWords.closes}</p> : null}
      </section>
      <div className={styles.sides}>
        <Side name={deedWords.before} side={preview.before} other={preview.after} />
        <Side name={deedWords.after} side={preview.after} other={preview.before} />
      </div>
    </div>
  )
}

interface SideProps {
  readonly name: string
  readonly side: TermsSide
  readonly other: TermsSide
}

/** The open payments of one side; those that the other side has not are marked. */
function Side({ name, side, other }: SideProps): ReactNode {
  const open = side.rows.filter(({ amount, paid }) => amount > paid)
  const isSame = (row: TermsSide['rows'][number]) =>
    other.rows.some(
      ({ number, contractOn, amount }) =>
        number === row.number && contractOn === row.contractOn && amount === row.amount,
    )
  return (
    <section aria-label={name}>
      <h2 className={styles.sideName}>{name}</h2>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{deedWords.due}</th>
            <th scope="col" className={styles.right}>
              {deedWords.payment}
            </th>
            <th scope="col" className={styles.right}>
              {deedWords.left}
            </th>
          </tr>
        </thead>
        <tbody>
          {open.map((row) => (
            <tr key={row.number} className={classes(!isSame(row) && styles.other)}>
              <th scope="row">{row.number}</th>
              <td>{weekdayDay(row.contractOn)}</td>
              <td className={styles.right}>
                <FigureAmount of={shownCents(minusCents(row.amount, row.paid))} at="cell" />
              </td>
              <td className={styles.right}>
                <FigureAmount of={shownCents(row.balanceAfter)} at="cell" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.total}>
        <FigureAmount of={shownCents(side.left)} />
        {side.credit > 0 ? <span> {deedWords.credit(side.credit)}</span> : null}
      </p>
    </section>
  )
}
