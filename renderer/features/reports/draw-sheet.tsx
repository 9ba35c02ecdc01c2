import type { ReactNode } from 'react'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { ExpectedDebit } from '../../../shared/model/autopay.ts'
import { drawnFrom, drawWords } from '../../../shared/text/autopay.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { Form } from '../../ui/form.tsx'
import { Segments } from '../../ui/segments.tsx'
import { shownCents } from '../../ui/shown.ts'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './reports.module.css'
import { useDraw } from './use-draw.ts'

export interface DrawSheetProps {
  readonly debit: ExpectedDebit
  readonly on: PlainDate
  readonly onClosed: () => void
}

/** Takes the result of one draw back: paid posts a payment of its day, failed puts a call on Today. */
export function DrawSheet({ debit, on, onClosed }: DrawSheetProps): ReactNode {
  const { kept, noting, isPaid, finish } = useDraw(debit, on, onClosed)
  const { outcome, why } = kept.text
  return (
    <SideSheet
      title={drawWords.take}
      head={
        <div className={styles.drawn}>
          <FigureAmount of={shownCents(debit.amount)} />
          <p>{`${debit.planNumber} ${debit.patientName}`}</p>
          <p>{drawnFrom(debit)}</p>
        </div>
      }
      onClosed={onClosed}
    >
      <Form
        label={drawWords.take}
        className={styles.form}
        half={kept.half}
        onFinished={() => void finish()}
        does={drawWords.save}
      >
        <Segments
          label={drawWords.outcome}
          choices={drawWords.outcomes}
          value={outcome}
          onPicked={(picked) => kept.change({ outcome: picked })}
        />
        {isPaid ? (
          <p>{drawWords.postsHint}</p>
        ) : (
          <TextField
            label={drawWords.why}
            text={why}
            onTyped={(typed) => kept.change({ why: typed })}
            longest={200}
            hint={drawWords.callsHint}
            required
          />
        )}
        {noting.problem ? <Banner tone="bad" {...problemOf(noting.problem)} /> : null}
        <Button kind="primary" keys="Ctrl ↵" submits onPressed={() => undefined} disabled={noting.isBusy}>
          {drawWords.save}
        </Button>
      </Form>
    </SideSheet>
  )
}
