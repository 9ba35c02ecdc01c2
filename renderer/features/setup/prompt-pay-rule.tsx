import type { ReactNode } from 'react'
import { promptPaySchedule } from '../../../shared/engine/assistance/prompt-pay.ts'
import { schedulesOn } from '../../../shared/engine/assistance/schedules-in-force.ts'
import { shownPercent } from '../../../shared/money/rate.ts'
import { planRulesWords } from '../../../shared/text/screens-plan-rules.ts'
import { useAsk } from '../../lib/query.tsx'
import { Button } from '../../ui/button.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './setup-screen.module.css'

export interface PromptPayRuleProps {
  /** What older plan rules keep, as text; empty for nothing. */
  readonly kept: string
  readonly onTakenOut: () => void
}

/** The discount for paying promptly: which schedule says it. It is decided there, and nowhere else. */
export function PromptPayRule({ kept, onTakenOut }: PromptPayRuleProps): ReactNode {
  const today = useToday()
  const schedules = useAsk('schedule.list', {})
  if (!schedules.data) return null
  const found = promptPaySchedule(schedulesOn(schedules.data, today))
  const isOld = found === null && kept.trim() !== ''
  return (
    <div className={styles.group} role="note" aria-label={planRulesWords.prompt}>
      <h3 className={styles.heading}>{planRulesWords.prompt}</h3>
      <p>
        {found !== null
          ? planRulesWords.promptBy(shownPercent(found.terms.off), found.terms.days, found.name, found.effectiveFrom)
          : isOld
            ? planRulesWords.promptKept(kept.trim())
            : planRulesWords.promptNone}
      </p>
      {isOld ? <Button onPressed={onTakenOut}>{planRulesWords.promptTakeOut}</Button> : null}
    </div>
  )
}
