import type { ReactNode } from 'react'
import type { Language } from '../../../../shared/model/patient.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { financedToday, financingWords } from '../../../../shared/text/outside-financing.ts'
import styles from './ways.module.css'

export interface OutsideFinancingProps {
  /** What the charges cost somebody who pays today. */
  readonly cashPrice: Cents
  /** A law forbids staff to fill in applications. */
  readonly mayNotApply: boolean
  readonly language: Language
}

/** A lender's money beside the clinic's own ways to pay: information, nothing to take. What only the lender knows stays open. */
export function OutsideFinancing({ cashPrice, mayNotApply, language }: OutsideFinancingProps): ReactNode {
  const words = financingWords
  return (
    <section className={styles.outside} aria-label={words.title[language]} lang={language}>
      <h3>
        {words.title[language]} <small>{words.mark[language]}</small>
      </h3>
      <p>
        {financedToday(cashPrice, language)} {words.terms[language]} {words.rights[language]}
        {mayNotApply ? ` ${words.patientApplies[language]}` : null}
      </p>
    </section>
  )
}
