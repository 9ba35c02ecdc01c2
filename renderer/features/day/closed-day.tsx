import type { ReactNode } from 'react'
import type { DayAct, DayState } from '../../../shared/contract/day.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import { dayWords, offWords } from '../../../shared/text/screens-day.ts'
import { methodWord } from '../../../shared/text/screens-reports.ts'
import { clockOfIso } from '../../lib/clock.ts'
import { problemOf } from '../../lib/problem.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { useKeptText } from '../../lib/use-kept-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useReopenDay } from './api/day.ts'
import styles from './day.module.css'

/** What was counted when a day was closed, where the ledger ended, and, for a supervisor, the way to open it again. */
export function ClosedDay({ day }: { readonly day: DayState }): ReactNode {
  const [newest] = day.acts
  const mayReopen = hasRole(useSession().person, ['supervisor'])
  return (
    <div className={styles.closed}>
      {newest ? <Counts act={newest} /> : null}
      <ul className={styles.acts}>
        {day.acts.map((act) => (
          <li key={act.at}>
            {act.action === 'close'
              ? dayWords.closedBy(act.by, clockOfIso(act.at))
              : dayWords.reopenedBy(act.by, clockOfIso(act.at), act.reason)}{' '}
            {act.action === 'close' ? dayWords.chain(act.ledgerSeq, act.ledgerHash) : null}
          </li>
        ))}
      </ul>
      {mayReopen && day.isClosed ? <ReopenForm day={day} /> : null}
    </div>
  )
}

function Counts({ act }: { readonly act: DayAct }): ReactNode {
  return (
    <>
      {act.counts.map(({ method, expected, counted }) => (
        <div key={method} className={styles.line}>
          <b>{methodWord(method)}</b>
          <span />
          <span className={styles.number}>{shownMoney(expected)}</span>
          <span className={styles.number}>{shownMoney(counted)}</span>
          <span className={styles.off}>{offWords(expected, counted)}</span>
        </div>
      ))}
      {act.reason === '' ? null : <p className={styles.after}>{act.reason}</p>}
    </>
  )
}

function ReopenForm({ day }: { readonly day: DayState }): ReactNode {
  const reopening = useReopenDay()
  const toast = useToast()
  const kept = useKeptText({ key: `reopen:${day.on}`, title: dayWords.reopen }, { reason: '' })
  const { reason } = kept.text
  const finish = async () => {
    const answer = await reopening.run({ on: day.on, reason: reason.trim() })
    if (!answer.ok) return
    await kept.finish()
    toast({ words: dayWords.reopenedToast(day.on) })
  }
  return (
    <Form label={dayWords.reopen} className={styles.reopen} half={kept.half} onFinished={() => void finish()}>
      <TextField
        label={dayWords.reason}
        text={reason}
        onTyped={(typed) => kept.change({ reason: typed })}
        longest={300}
        required
      />
      {reopening.problem ? <Banner tone="bad" {...problemOf(reopening.problem)} /> : null}
      <Button submits onPressed={() => undefined} disabled={reopening.isBusy}>
        {dayWords.reopen}
      </Button>
    </Form>
  )
}
