import { type ReactNode, useState } from 'react'
import type { PlanId } from '../../../shared/model/ids.ts'
import type { ContactLine, PaymentMark, WorkRow } from '../../../shared/model/work.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { callWords, outcomeWords, promiseStateWord, todayWords } from '../../../shared/text/screens-today.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Segments } from '../../ui/segments.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { useToday } from '../../ui/today.tsx'
import { useContactLog } from './api/work.ts'
import { sayingOf } from './row-words.ts'
import styles from './side.module.css'

/** So many talks stand beside the list; the rest is on the page of calls. */
const LATEST = 5

/** How far the payments of a plan are: one square each. */
export function PlanMarks({
  plan,
  number,
}: {
  readonly plan: NonNullable<WorkRow['plan']>
  readonly number: string
}): ReactNode {
  return (
    <section className={styles.part}>
      <h3>
        {todayWords.plan(number)}
        <span>{todayWords.left(plan.left)}</span>
      </h3>
      <ol className={styles.marks}>
        {numbered(plan.marks).map(({ number: each, mark }) => (
          <li
            key={each}
            className={classes(styles.mark, styles[mark])}
            aria-label={todayWords.payment(each, todayWords.marks[mark])}
          >
            {each}
          </li>
        ))}
      </ol>
    </section>
  )
}

function numbered(marks: readonly PaymentMark[]) {
  return marks.map((mark, index) => ({ number: index + 1, mark }))
}

const LANGUAGES = [
  { value: 'en', label: 'EN' },
  { value: 'es', label: 'ES' },
] as const

/** The sentence for the phone, in the person's language first. */
export function Saying({ row }: { readonly row: WorkRow }): ReactNode {
  const [language, setLanguage] = useState<'en' | 'es'>(row.language ?? 'en')
  const words = sayingOf(row, language)
  if (words === null) return null
  return (
    <section className={styles.part}>
      <h3>
        {todayWords.say}
        <Segments label={todayWords.say} isLabelHidden choices={LANGUAGES} value={language} onPicked={setLanguage} />
      </h3>
      <p className={styles.say} lang={language}>
        “{words}”
      </p>
    </section>
  )
}

/** The latest talks about a plan and what became of their promises. */
export function CallHistory({ planId }: { readonly planId: PlanId }): ReactNode {
  const log = useContactLog(planId).data
  const { go } = useNavigation()
  const today = useToday()
  if (log === undefined) return null
  return (
    <section className={styles.part}>
      <h3>
        {todayWords.history}
        {log.brokenPromises > 0 ? <StatePill tone="bad">{todayWords.broken(log.brokenPromises)}</StatePill> : null}
      </h3>
      {log.askSupervisor ? <p className={styles.warn}>{todayWords.askSupervisor}</p> : null}
      {log.lines.length === 0 ? <p className={styles.none}>{todayWords.noContact}</p> : null}
      <ul className={styles.history}>
        {log.lines.slice(0, LATEST).map((line) => (
          <li key={line.id}>
            <span>{listDay(line.on, today)}</span>
            <span>{lineWords(line, today)}</span>
          </li>
        ))}
      </ul>
      {log.lines.length > LATEST ? (
        <Button size="small" keys="C" onPressed={() => go({ to: 'calls', planId })}>
          {todayWords.calls}
        </Button>
      ) : null}
    </section>
  )
}

function lineWords(line: ContactLine, today: Parameters<typeof listDay>[1]): string {
  const { promise, note, callAgainOn } = line
  const parts = [
    promise === null
      ? outcomeWords(line.outcome)
      : `${callWords.promised(promise.amount, promise.on, today)}: ${promiseStateWord(promise.state).words.toLowerCase()}${
          promise.state === 'partly' ? ` (${shownMoney(promise.received)})` : ''
        }`,
    note,
    callAgainOn === null ? '' : callWords.again2(callAgainOn, today),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
