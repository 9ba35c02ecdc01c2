import type { ReactNode } from 'react'
import { whyFrame, whyWords } from '../../../../shared/text/estimate-why.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { LetterBadge } from '../../../ui/letter-badge.tsx'
import { shownFigure } from '../../../ui/shown.ts'
import type { Beside } from '../state/why-beside.ts'
import type { WhyView } from '../state/why-view.ts'
import styles from './why-sheet.module.css'
import { WhyValue } from './why-value.tsx'

export interface WhyBesideProps {
  readonly view: WhyView
  readonly beside: Beside
  /** Takes the next column; null where there is only this other one. */
  readonly onNext: (() => void) | null
}

/** The same figure in another column, and the facts at which the two part. */
export function WhyBeside({ view, beside, onNext }: WhyBesideProps): ReactNode {
  const frame = whyFrame[view.language]
  const { other, there, thereRange, moreHere, parting } = beside
  const title = frame.beside(other.letter, other.route.name)
  return (
    <section className={styles.beside} aria-label={title}>
      <div className={styles.besideHead}>
        <LetterBadge letter={other.letter} />
        <b>{title}</b>
        {onNext ? (
          <button type="button" className={styles.next} aria-label={whyWords.besideKey} onClick={onNext}>
            <Kbd>N</Kbd>
          </button>
        ) : null}
        <FigureAmount of={shownFigure(there, thereRange ?? undefined)} />
      </div>
      {moreHere === null ? null : <p className={styles.more}>{moreWords(moreHere, frame)}</p>}
      <p className={styles.madeOf}>
        {parting.length === 0 ? frame.same : view.line ? frame.parts : frame.partsServices}
      </p>
      {parting.length === 0 ? null : (
        <table className={styles.parting}>
          <thead className="sr-only">
            <tr>
              <th scope="col">{frame.parts}</th>
              <th scope="col">{view.column.letter}</th>
              <th scope="col">{other.letter}</th>
            </tr>
          </thead>
          <tbody>
            {parting.map((one) => (
              <tr key={one.key}>
                <th scope="row">{one.name}</th>
                <td>
                  <WhyValue of={one.here} />
                </td>
                <td>
                  <WhyValue of={one.there} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function moreWords(more: NonNullable<Beside['moreHere']>, frame: (typeof whyFrame)['en']): string {
  if (more === 0) return frame.sameAmount
  return more > 0 ? frame.moreHere(more) : frame.lessHere(Math.abs(more) as typeof more)
}
