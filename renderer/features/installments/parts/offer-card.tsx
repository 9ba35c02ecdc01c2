import type { ReactNode } from 'react'
import type { Offer } from '../../../../shared/engine/installments/offers.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { type PaperLanguage, spelledDay } from '../../../../shared/text/documents-days.ts'
import {
  cappedSentence,
  disclosureReason,
  joinedSentence,
  offerCost,
  offerHeads,
  offerName,
  offerRate,
  offerSentence,
} from '../../../../shared/text/offers.ts'
import { waysWords } from '../../../../shared/text/plan-screen.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { NOTHING_SHOWN, shownCents } from '../../../ui/shown.ts'
import styles from './ways.module.css'

export interface OfferCardProps {
  readonly offer: Offer
  readonly letter: string
  readonly language: PaperLanguage
  /** The terms in the designer are these. */
  readonly isOn: boolean
  /** Null where nothing is left to plan. */
  readonly onTaken: (() => void) | null
}

/** One way to pay: what is due today, each time, when it ends, what it costs, and the sentence to read out. */
export function OfferCard({ offer, letter, language, isOn, onTaken }: OfferCardProps): ReactNode {
  const name = offerName(offer.kinds, language)
  return (
    <section className={classes(styles.card, isOn && styles.on)} aria-label={`${letter} ${name}`} lang={language}>
      <h3 className={styles.name}>
        <span className={styles.letter}>{letter}</span> {name}
      </h3>
      <p className={styles.figure}>
        <FigureAmount of={shownCents(offer.perPeriod ?? offer.dueToday)} />
      </p>
      <dl className={styles.facts}>
        <Fact name={offerHeads.dueToday[language]}>
          <FigureAmount of={shownCents(offer.dueToday)} />
        </Fact>
        <Fact name={offerHeads.perPeriod[language]}>
          <FigureAmount of={offer.perPeriod === null ? NOTHING_SHOWN : shownCents(offer.perPeriod)} />
        </Fact>
        <Fact name={offerHeads.count[language]}>{offer.count === 0 ? '–' : offer.count}</Fact>
        <Fact name={offerHeads.lastOn[language]}>{spelledDay(offer.lastOn, language)}</Fact>
        <Fact name={offerHeads.total[language]}>
          <FigureAmount of={shownCents(offer.total)} />
        </Fact>
        <Fact name={offerHeads.cost[language]}>
          <span title={offerCost(offer.costOverCash, language)}>{shownMoney(offer.costOverCash)}</span>
        </Fact>
        <Fact name={offerHeads.apr[language]}>{offerRate(offer.apr)}</Fact>
      </dl>
      <p className={styles.sentence}>{offerSentence(offer, language)}</p>
      <Notes offer={offer} language={language} />
      {onTaken ? (
        <Button keys={`Alt ${letter}`} kind={isOn ? 'secondary' : 'primary'} onPressed={onTaken}>
          {waysWords.take(letter)}
        </Button>
      ) : (
        <span className={styles.note}>{waysWords.noPlan}</span>
      )}
    </section>
  )
}

function Notes({ offer, language }: Pick<OfferCardProps, 'offer' | 'language'>): ReactNode {
  const { disclosure, cappedFrom, perPeriod, keepsCap, schedule } = offer
  return (
    <>
      {disclosure ? (
        <p className={styles.note}>{disclosureReason(disclosure.why, disclosure.counted, language)}</p>
      ) : null}
      {schedule && schedule.joinedRest !== null ? (
        <p className={styles.note}>{joinedSentence(schedule.joinedRest, schedule.finalAmount, language)}</p>
      ) : null}
      {cappedFrom !== null && perPeriod !== null ? (
        <p className={styles.note}>{cappedSentence(cappedFrom, perPeriod, language)}</p>
      ) : null}
      {keepsCap === false ? <p className={styles.warn}>{waysWords.overCap}</p> : null}
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
