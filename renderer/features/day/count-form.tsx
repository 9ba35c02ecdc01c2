import { Fragment, type ReactNode } from 'react'
import type { DayState } from '../../../shared/contract/day.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import { dayRefusals, dayWords, offWords } from '../../../shared/text/screens-day.ts'
import { methodWord } from '../../../shared/text/screens-reports.ts'
import { classes } from '../../ui/classes.ts'
import { Form } from '../../ui/form.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CandidateList } from './candidate-list.tsx'
import styles from './day.module.css'
import type { CountSheet } from './use-count.ts'

export interface CountFormProps {
  readonly id: string
  readonly day: DayState
  readonly sheet: CountSheet
  readonly onFinished: () => void
}

/** Counting by number pad: one amount for each method, sums such as =20*5+10*3 taken; Enter moves down. */
export function CountForm({ id, day, sheet, onFinished }: CountFormProps): ReactNode {
  const { heads } = dayWords
  return (
    <Form
      id={id}
      label={dayWords.screen}
      className={styles.form}
      half={sheet.half}
      onFinished={onFinished}
      does={dayWords.close}
    >
      {day.methods.length === 0 ? <p className={styles.nothing}>{dayWords.nothing}</p> : null}
      {day.methods.length === 0 ? null : (
        <div className={styles.heads} aria-hidden="true">
          <span>{heads.method}</span>
          <span>{heads.receipts}</span>
          <span>{heads.expected}</span>
          <span>{heads.counted}</span>
          <span>{heads.off}</span>
        </div>
      )}
      {day.methods.map((taken, index) => {
        const { method, receipts, paidOut } = taken
        const expected = sheet.expectedOf(taken)
        const counted = sheet.countedOf(method)
        return (
          <Fragment key={method}>
            <div className={styles.line} data-field-row="">
              <b>{methodWord(method)}</b>
              <span className={styles.number}>{receipts}</span>
              <span className={styles.number}>{shownMoney(expected)}</span>
              <MoneyField
                label={dayWords.countedOf(methodWord(method))}
                isLabelHidden
                isMeaningHidden
                text={sheet.textOf(method)}
                onTyped={(text) => sheet.type(method, text)}
                required
                autoFocus={index === 0}
              />
              <span className={classes(styles.off, counted !== null && counted !== expected && styles.wrong)}>
                {offWords(expected, counted)}
              </span>
            </div>
            {paidOut > 0 ? <p className={styles.after}>{dayWords.paidOut(paidOut)}</p> : null}
            {expected !== taken.expected && day.lastFloat !== null ? (
              <p className={styles.after}>{dayWords.floatMoved(day.lastFloat)}</p>
            ) : null}
            <CandidateList day={day} sheet={sheet} method={method} />
          </Fragment>
        )
      })}
      <div className={styles.rest}>
        <MoneyField
          label={dayWords.float}
          hint={dayWords.floatHint}
          text={sheet.float}
          onTyped={sheet.setFloat}
          required
          autoFocus={day.methods.length === 0}
        />
        <TextField
          label={dayWords.explanation}
          text={sheet.explanation}
          onTyped={sheet.setExplanation}
          longest={300}
          fault={sheet.isOff && sheet.explanation.trim() === '' ? dayRefusals.unexplained : null}
        />
      </div>
      <p className={styles.after}>{`${dayWords.deposit(sheet.deposit)} ${dayWords.willBe}`}</p>
    </Form>
  )
}
