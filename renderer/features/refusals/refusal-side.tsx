import type { ReactNode } from 'react'
import type { PlanRefusal } from '../../../shared/model/plan-refusal.ts'
import { refusedPlans as words } from '../../../shared/text/plan-refused.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './refusals.module.css'
import type { RefusalForm } from './use-refusals.ts'

export interface RefusalSideProps {
  readonly form: RefusalForm
  readonly mayWork: boolean
}

/** Does this refusal ask for a letter and by when, and what is on record. */
export function RefusalSide({ form, mayWork }: RefusalSideProps): ReactNode {
  const { duty, rows, newest, back } = form
  const today = useToday()
  return (
    <div className={styles.side}>
      <section aria-label={words.duty}>
        <h2>{words.duty}</h2>
        {duty === null ? null : (
          <div role="status">
            <p className={styles.duty}>{words.duties[duty.why]}</p>
            {duty.noticeBy === null ? null : <p>{words.by(duty.noticeBy, today)}</p>}
          </div>
        )}
        <p className={styles.hint}>{words.source}</p>
      </section>
      <section className={styles.before} aria-label={words.before}>
        <h3>{words.before}</h3>
        {rows.length === 0 ? <p className={styles.hint}>{words.noneYet}</p> : null}
        <ul>
          {rows.map((row) => (
            <li key={row.id}>{words.line(listDay(row.refusedOn, today), row.askedBy, words.states[stateOf(row)])}</li>
          ))}
        </ul>
        {newest === null || !mayWork ? null : (
          <div className={styles.back}>
            <TextField
              label={words.takeBackWhy}
              text={back.text.reason}
              onTyped={(reason) => back.change({ reason })}
              longest={300}
            />
            <Button size="small" disabled={back.text.reason.trim() === ''} onPressed={() => void form.takeBack()}>
              {words.takeBack}
            </Button>
          </div>
        )}
      </section>
    </div>
  )
}

function stateOf({ takenBack, noticeBy, letter }: PlanRefusal): keyof typeof words.states {
  if (takenBack !== null) return 'takenBack'
  if (letter !== null && letter.toldOn !== null) return 'sent'
  return noticeBy === null ? 'noLetter' : 'toSend'
}
