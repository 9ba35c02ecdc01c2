import type { ReactNode } from 'react'
import { whyWords } from '../../../../shared/text/estimate-why.ts'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { shownFigure } from '../../../ui/shown.ts'
import type { WhyStep } from '../state/why-steps.ts'
import type { WhyView } from '../state/why-view.ts'
import styles from './why-sheet.module.css'

export interface WhyStepListProps {
  readonly view: WhyView
  /** Goes to the service that a part of a total leads to. */
  readonly onLine: (lineId: string) => void
}

/** The steps of an explanation, and what they come to. */
export function WhyStepList({ view, onLine }: WhyStepListProps): ReactNode {
  return (
    <ol className={styles.steps}>
      {view.steps.map((step, index) => (
        <Step key={`${step.name}-${step.lineId ?? index}`} step={step} number={index + 1} onLine={onLine} />
      ))}
      <li className={classes(styles.step, styles.sum)}>
        <span className={styles.number} aria-hidden="true">
          =
        </span>
        <b>{view.result}</b>
        <FigureAmount of={shownFigure(view.figure, view.range ?? undefined)} />
      </li>
    </ol>
  )
}

interface StepProps {
  readonly step: WhyStep
  readonly number: number
  readonly onLine: WhyStepListProps['onLine']
}

function Step({ step, number, onLine }: StepProps): ReactNode {
  const { lineId } = step
  return (
    <li className={styles.step}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      {lineId === null ? (
        <b>{step.name}</b>
      ) : (
        <button type="button" className={styles.open} onClick={() => onLine(lineId)}>
          {step.name}
        </button>
      )}
      {step.figure ? (
        <FigureAmount of={shownFigure(step.figure)} />
      ) : (
        <span className={styles.none}>{whyWords.noChange}</span>
      )}
      {step.note ? <small>{step.note}</small> : null}
    </li>
  )
}
