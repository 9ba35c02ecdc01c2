import type { ReactNode } from 'react'
import type { RecordedFact } from '../../../../shared/model/collection-fact.ts'
import type { PlanId } from '../../../../shared/model/ids.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { listDay } from '../../../../shared/text/screens-days.ts'
import { factNames, handOffWords } from '../../../../shared/text/screens-hand-off.ts'
import { dayOfIso } from '../../../lib/clock.ts'
import { useMayWork } from '../../../lib/session.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useRecordFact } from '../api/hand-off.ts'
import styles from './plan-side.module.css'

export interface FactListProps {
  readonly planId: PlanId
  readonly facts: readonly RecordedFact[]
}

/** What was recorded about the account, the newest first, with who and when; earlier words stay readable. */
export function FactList({ planId, facts }: FactListProps): ReactNode {
  const today = useToday()
  const toast = useToast()
  const mayWork = useMayWork()
  const { run } = useRecordFact()
  const isNewest = (fact: RecordedFact) => facts.find(({ code }) => code === fact.code) === fact
  const takeBack = async ({ code }: RecordedFact) => {
    const fact = { code, on: today, amount: null, words: '', note: '', isTakenBack: true }
    const answer = await run({ planId, fact })
    if (answer.ok) toast({ words: handOffWords.takenBackToast })
  }
  return (
    <>
      <h3 className={styles.subtitle}>{handOffWords.onRecord}</h3>
      {facts.length === 0 ? <p className={styles.hint}>{handOffWords.nothingRecorded}</p> : null}
      <ul className={styles.recorded}>
        {facts.map((fact) => (
          <li
            key={`${fact.code} ${fact.recordedAt} ${fact.words}`}
            className={isNewest(fact) ? undefined : styles.earlier}
          >
            <span>
              <b>{factNames[fact.code]}</b> {told(fact, listDay(fact.on, today))}
              <small>{` ${handOffWords.byWhom(fact.by, listDay(dayOfIso(fact.recordedAt), today))}`}</small>
            </span>
            {mayWork && isNewest(fact) && !fact.isTakenBack ? (
              <button
                type="button"
                className={styles.takeBack}
                aria-label={`${handOffWords.takeBack}: ${factNames[fact.code]}`}
                onClick={() => void takeBack(fact)}
              >
                {handOffWords.takeBack}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

function told({ isTakenBack, amount, words, note }: RecordedFact, day: string): string {
  if (isTakenBack) return handOffWords.takenBack
  const parts = [amount === null ? '' : shownMoney(amount), words, day, note]
  return parts.filter((part) => part !== '').join(', ')
}
