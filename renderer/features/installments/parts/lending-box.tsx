import type { ReactNode } from 'react'
import type { Disclosure } from '../../../../shared/engine/installments/disclosure.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import { type Rate, shownPercent } from '../../../../shared/money/rate.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { lendingWords } from '../../../../shared/text/documents-lending.ts'
import type { Rhythm } from '../../../../shared/text/documents-rhythm.ts'
import { lendingLine } from '../../../../shared/text/plan-screen.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { shownCents } from '../../../ui/shown.ts'
import styles from './agree.module.css'

export interface LendingBoxProps {
  readonly disclosure: Disclosure
  /** How often payments fall due. */
  readonly rhythm: Rhythm
  readonly language: Language
  /** How many payments would need no disclosure, where these are too many; else null. */
  readonly fewer: number | null
  readonly onFewer: () => void
  /** What is picked beneath the box, where there is one. */
  readonly beneath: ReactNode
}

/** Whether lending disclosures are needed and why; when they are, the box as it prints, and nothing else in its frame. */
export function LendingBox({ disclosure, rhythm, language, fewer, onFewer, beneath }: LendingBoxProps): ReactNode {
  const { trigger, box } = disclosure
  const { needed, why, counted } = trigger
  const withDown = box.downPayment > 0 && counted > box.paymentSchedule.reduce((sum, line) => sum + line.count, 0)
  return (
    <section className={styles.section} aria-label={lendingLine.title}>
      <div className={styles.title}>
        <h2>{lendingLine.title}</h2>
        <small>{needed ? lendingLine.needed(counted, withDown) : lendingLine.notNeeded}</small>
      </div>
      {needed ? <Frame disclosure={disclosure} rhythm={rhythm} language={language} /> : null}
      {needed ? <div className={styles.beneath}>{beneath}</div> : null}
      <p className={needed ? styles.because : styles.notNeeded}>{becauseOf(why, counted)}</p>
      <p className={styles.because}>{lendingLine.facts(counted, box.financeCharge)}</p>
      {fewer === null ? null : (
        <Button keys="Alt F" onPressed={onFewer}>
          {lendingLine.fewer(fewer)}
        </Button>
      )}
    </section>
  )
}

function becauseOf(why: Disclosure['trigger']['why'], counted: number): string {
  const words = lendingLine.because[why]
  return typeof words === 'string' ? words : words(counted)
}

interface ScheduleProps extends Pick<LendingBoxProps, 'language' | 'rhythm'> {
  readonly box: Disclosure['box']
}

/** Number, amount and dates of the payments, as they print. */
function Schedule({ box, rhythm, language }: ScheduleProps): ReactNode {
  const words = lendingWords[language]
  return (
    <div className={classes(styles.part, styles.dues)}>
      <dt>{words.scheduleTitle}</dt>
      {box.paymentSchedule.map(({ count, amount, firstOn }) => (
        <dd key={firstOn}>
          <b>
            {count} × {shownMoney(amount)}
          </b>{' '}
          {count === 1 ? words.dueOn(firstOn) : words.firstDue(rhythm, firstOn)}
        </dd>
      ))}
    </div>
  )
}

function Frame({
  disclosure: { box },
  rhythm,
  language,
}: Pick<LendingBoxProps, 'disclosure' | 'rhythm' | 'language'>): ReactNode {
  const words = lendingWords[language]
  const sale =
    box.downPayment > 0 ? saidText(words.totalSalePricePhrase(shownMoney(box.downPayment))) : words.totalSalePriceNoDown
  return (
    <dl className={styles.box} lang={language}>
      <Part name={words.apr} phrase={words.aprPhrase} value={aprShown(box)} isStrong />
      <Part
        name={words.financeCharge}
        phrase={words.financeChargePhrase}
        value={<FigureAmount of={shownCents(box.financeCharge)} />}
        isStrong
      />
      <Part
        name={words.amountFinanced}
        phrase={words.amountFinancedPhrase}
        value={<FigureAmount of={shownCents(box.amountFinanced)} />}
      />
      <Part
        name={words.totalOfPayments}
        phrase={words.totalOfPaymentsPhrase}
        value={<FigureAmount of={shownCents(box.totalOfPayments)} />}
      />
      <Part
        name={words.totalSalePrice}
        phrase={sale}
        value={<FigureAmount of={shownCents(box.totalSalePrice)} />}
        isWhole
      />
      <Schedule box={box} rhythm={rhythm} language={language} />
    </dl>
  )
}

/** Without a finance charge the rate is 0%; else it is the engine's, or unknown. */
function aprShown({ aprShown: rate, financeCharge }: Disclosure['box']): string {
  if (rate !== null) return printedRate(rate)
  return financeCharge === 0 ? '0%' : '?'
}

/** As the paper prints it: two decimals, but 0%. */
function printedRate({ units, places }: Rate): string {
  if (units === 0) return '0%'
  const [whole = '0', decimals = ''] = shownPercent({ units, places }).split('.')
  return `${whole}.${decimals.padEnd(2, '0')}%`
}

/** The pieces of a sentence as plain text. */
function saidText(pieces: readonly string[]): string {
  return pieces.join('')
}

interface PartProps {
  readonly name: string
  readonly phrase: string
  readonly value: ReactNode
  readonly isStrong?: boolean
  readonly isWhole?: boolean
}

function Part({ name, phrase, value, isStrong = false, isWhole = false }: PartProps): ReactNode {
  return (
    <div className={classes(styles.part, isStrong && styles.strong, isWhole && styles.whole)}>
      <dt>
        {name}
        <small>{phrase}</small>
      </dt>
      <dd>{value}</dd>
    </div>
  )
}
