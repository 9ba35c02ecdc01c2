import { type ReactNode, useState } from 'react'
import type { Figure } from '../../../../shared/engine/figure.ts'
import { whyFrame } from '../../../../shared/text/estimate-why.ts'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { shownFigure } from '../../../ui/shown.ts'
import type { ShownStep } from '../state/why-shown.ts'
import type { WhyView } from '../state/why-view.ts'
import styles from './why-sheet.module.css'

export interface WhyStepListProps {
  readonly view: WhyView
  /** Goes to the service that a part of a total leads to. */
  readonly onLine: (lineId: string) => void
  /** Opens what a figure is made of. */
  readonly onDig: (figure: Figure) => void
}

/** The steps of an explanation, what they come to, and the steps that changed nothing behind one button. */
export function WhyStepList({ view, onLine, onDig }: WhyStepListProps): ReactNode {
  const [isUnfolded, setUnfolded] = useState(false)
  const open = (step: ShownStep) => (step.lineId === null ? onDig(step.figure) : onLine(step.lineId))
  const rows = isUnfolded ? [...view.steps, ...view.folded] : view.steps
  return (
    <>
      <ol className={styles.steps}>
        {rows.map((step, index) => (
          <Step key={step.key} step={step} number={index + 1} view={view} onOpened={() => open(step)} />
        ))}
        <li className={classes(styles.step, styles.sum)}>
          <span className={styles.number} aria-hidden="true">
            =
          </span>
          <b>{view.result}</b>
          <FigureAmount of={shownFigure(view.figure, view.range ?? undefined)} />
        </li>
      </ol>
      {view.folded.length > 0 && !isUnfolded ? (
        <button type="button" className={styles.unfold} onClick={() => setUnfolded(true)}>
          {whyFrame[view.language].folded(view.folded.length)}
        </button>
      ) : null}
    </>
  )
}

interface StepProps {
  readonly step: ShownStep
  readonly number: number
  readonly view: WhyView
  readonly onOpened: () => void
}

function Step({ step, number, view, onOpened }: StepProps): ReactNode {
  return (
    <li className={styles.step}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <button type="button" className={styles.open} onClick={onOpened}>
        {step.name}
      </button>
      {step.isUnchanged ? (
        <span className={styles.none}>{whyFrame[view.language].noChange}</span>
      ) : (
        <FigureAmount of={shownFigure(step.figure)} />
      )}
      {step.note ? <small>{step.note}</small> : null}
      {step.sources.map((source) => (
        <small key={source} className={styles.source}>
          {source}
        </small>
      ))}
    </li>
  )
}
