import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Cents } from '../../../../shared/money/cents.ts'
import { ladderWords } from '../../../../shared/text/plan-screen.ts'
import { monthYear } from '../../../../shared/text/schedule-days.ts'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { shownCents } from '../../../ui/shown.ts'
import type { Offer } from '../state/plan-view.ts'
import styles from './split-ladder.module.css'

export interface SplitLadderProps {
  readonly offers: readonly Offer[]
  readonly left: Cents
  /** The number of payments that stands in the form; null while an amount drives. */
  readonly count: number | null
  readonly onCount: (count: number) => void
  /** Enter takes what is shown; Escape brings back what stood there before the list was entered. */
  readonly onRestored: (count: number | null) => void
}

/** Other ways to split the same amount: ↑ and ↓ show one at once, Enter takes it, Escape goes back. */
export function SplitLadder({ offers, left, count, onCount, onRestored }: SplitLadderProps): ReactNode {
  const before = useRef<number | null>(null)
  const ladder = useRef<HTMLElement>(null)
  const at = offers.findIndex((offer) => offer.count === count)
  useEffect(() => keepInSight(ladder.current, count), [count])
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = offers[at < 0 ? nearest(offers, count) : at + step]
    if (step !== 0 && next) onCount(next.count)
    else if (event.key === 'Enter' && !event.ctrlKey) before.current = count
    else if (event.key === 'Escape' && before.current !== count) onRestored(before.current)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section
      ref={ladder}
      className={classes(styles.ladder, offers.some(isLong) && styles.long)}
      aria-label={ladderWords.title(left)}
    >
      <div className={styles.title}>
        <h2>{ladderWords.title(left)}</h2>
        <span>{ladderWords.compare}</span>
      </div>
      <div className={classes(styles.row, styles.head)} aria-hidden="true">
        <span className={styles.right}>{ladderWords.number}</span>
        <span className={styles.right}>{ladderWords.each}</span>
        <span />
        <span>{ladderWords.ends}</span>
        <span className={styles.needed}>{ladderWords.disclosure}</span>
      </div>
      <div
        role="listbox"
        tabIndex={0}
        aria-label={ladderWords.title(left)}
        aria-activedescendant={at < 0 ? undefined : `split-${count}`}
        data-ladder=""
        className={styles.list}
        onFocus={() => {
          before.current = count
        }}
        onKeyDown={onKey}
      >
        {offers.map((offer) => (
          <OfferRow
            key={offer.count}
            offer={offer}
            isOn={offer.count === count}
            onPressed={() => onCount(offer.count)}
          />
        ))}
      </div>
    </section>
  )
}

/** Moves the list alone, never the column around it: the row that is chosen stands between the title and the edge. */
function keepInSight(ladder: HTMLElement | null, count: number | null): void {
  const row = ladder?.querySelector<HTMLElement>(`#split-${count}`)
  const title = ladder?.querySelector<HTMLElement>('h2')?.parentElement
  if (!ladder || !row || !title) return
  const highest = row.offsetTop - title.offsetHeight
  const lowest = row.offsetTop + row.offsetHeight - ladder.clientHeight
  ladder.scrollTop = Math.max(Math.min(ladder.scrollTop, highest), lowest)
}

function isLong({ each }: Offer): boolean {
  return each >= 1_000_000
}

/** From a number that is not listed the first step goes to the next larger one. */
function nearest(offers: readonly Offer[], count: number | null): number {
  const larger = offers.findIndex((offer) => offer.count > (count ?? 0))
  return larger < 0 ? offers.length - 1 : larger
}

interface OfferRowProps {
  readonly offer: Offer
  readonly isOn: boolean
  readonly onPressed: () => void
}

function OfferRow({ offer, isOn, onPressed }: OfferRowProps): ReactNode {
  const { count, each, last, endsOn, needsDisclosure } = offer
  const disclosure = needsDisclosure ? ladderWords.needed : ladderWords.notNeeded
  return (
    <div
      id={`split-${count}`}
      role="option"
      tabIndex={-1}
      aria-selected={isOn}
      className={classes(styles.row, isOn && styles.on)}
      onMouseDown={onPressed}
    >
      <span className={styles.right}>{count}</span>
      <span className={styles.right}>
        <FigureAmount of={shownCents(each)} />
      </span>
      <span className={styles.last}>{last === null ? '' : ladderWords.last(last)}</span>
      <span className={styles.ends}>{monthYear(endsOn)}</span>
      <span className={styles.needed}>{disclosure}</span>
    </div>
  )
}
