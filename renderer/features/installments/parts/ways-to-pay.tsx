import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Offer, Offers } from '../../../../shared/engine/installments/offers.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import { gapSentence, gapSteps, offerHeads, offerName, togetherSentence } from '../../../../shared/text/offers.ts'
import { agreedWords } from '../../../../shared/text/plan-agreed.ts'
import { designerKeys, waysWords } from '../../../../shared/text/plan-screen.ts'
import { Button } from '../../../ui/button.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { formOf, offersIn } from '../state/offer-view.ts'
import type { Design } from '../state/use-design.ts'
import agree from './agree.module.css'
import { BudgetFields } from './budget-fields.tsx'
import { OfferCard } from './offer-card.tsx'
import { OutsideFinancing } from './outside-financing.tsx'
import styles from './ways.module.css'

export interface WaysToPayProps {
  readonly design: Design
  readonly onClosed: () => void
}

const LETTERS = ['1', '2', '3', '4'] as const
const LANGUAGES: readonly Language[] = ['en', 'es']

/** What can you manage? Up to four ways to pay side by side; one key takes one. */
export function WaysToPay({ design, onClosed }: WaysToPayProps): ReactNode {
  const firstBox = useRef<HTMLInputElement>(null)
  const toast = useToast()
  const [picked, setPicked] = useState<Language | null>(null)
  const language = picked ?? design.form.language
  const found = offersIn(design)
  useEffect(() => firstBox.current?.focus(), [])
  const take = (offer: Offer) => {
    const terms = formOf(offer)
    if (terms === null) return
    const name = offerName(offer.kinds, 'en')
    design.change(waysWords.taken(name), terms)
    toast({ words: waysWords.taken(name) })
    onClosed()
  }
  useKeys([
    ...LETTERS.flatMap((letter, at) => {
      const offer = found?.offers[at]
      const run = offer && formOf(offer) ? () => take(offer) : null
      return run === null ? [] : [{ keys: `Alt+${letter}`, does: at === 1 ? designerKeys.take : null, run }]
    }),
    { keys: 'Escape', does: waysWords.close, run: onClosed },
  ])
  return (
    <div className={styles.ways}>
      <div className={styles.head}>
        <h2>{offerHeads.canManage[language]}</h2>
        <span className={agree.languages}>
          {LANGUAGES.map((one) => (
            <button
              key={one}
              type="button"
              className={agree.language}
              aria-pressed={one === language}
              onClick={() => setPicked(one)}
            >
              {agreedWords.languages[one]}
            </button>
          ))}
        </span>
        <Button keys="Esc" onPressed={onClosed}>
          {waysWords.close}
        </Button>
      </div>
      <BudgetFields design={design} firstBox={firstBox} />
      {found ? <Compared found={found} design={design} language={language} onTaken={take} /> : null}
    </div>
  )
}

interface ComparedProps {
  readonly found: Offers
  readonly design: Design
  readonly language: Language
  readonly onTaken: (offer: Offer) => void
}

function Compared({ found, design, language, onTaken }: ComparedProps): ReactNode {
  const { gap } = found
  const load = found.offers.find((offer) => offer.load !== null && offer.load.others > 0)?.load ?? null
  return (
    <>
      {gap ? (
        <div className={styles.gap} role="status" lang={language}>
          <p>{gapSentence(gap, language)}</p>
          <ul aria-label={waysWords.next}>
            {gapSteps(gap.next, language).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <section className={styles.cards} aria-label={offerHeads.title[language]}>
        {found.offers.map((offer, at) => (
          <OfferCard
            key={offer.kinds.join()}
            offer={offer}
            letter={LETTERS[at] ?? ''}
            language={language}
            isOn={isSame(offer, design)}
            onTaken={formOf(offer) ? () => onTaken(offer) : null}
          />
        ))}
      </section>
      {found.offers[0] ? (
        <OutsideFinancing
          cashPrice={found.offers[0].total}
          mayNotApply={design.limits.duties.some(({ value }) => value === 'noFinancingApplications')}
          language={language}
        />
      ) : null}
      {load ? <p className={styles.note}>{togetherSentence(load.together, load.from, language)}</p> : null}
    </>
  )
}

function isSame(offer: Offer, { view, form }: Design): boolean {
  const { schedule } = view
  if (schedule === null || offer.schedule === null) return false
  const isAlike = schedule.count === offer.count && schedule.regularAmount === offer.schedule.regularAmount
  return isAlike && schedule.lastDueOn === offer.lastOn && form.frequency === offer.frequency
}
