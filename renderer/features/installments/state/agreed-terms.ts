import { spokenRhythm } from '../../../../shared/documents/spoken-rhythm.ts'
import { scheduleLines } from '../../../../shared/engine/installments/disclosure.ts'
import type { Schedule } from '../../../../shared/engine/installments/schedule.ts'
import type { Frequency } from '../../../../shared/model/plan.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import type { AgreedTerms } from '../../../../shared/text/plan-agreed.ts'

/** The terms of a schedule as the sentences about it need them. */
export function agreedTerms(schedule: Schedule, frequency: Frequency, downPayment: Cents): AgreedTerms {
  const { regularAmount: each, finalAmount, count, firstDueOn: firstOn, lastDueOn: lastOn } = schedule
  return {
    downPayment,
    each,
    count,
    last: finalAmount === each ? null : finalAmount,
    rhythm: spokenRhythm(frequency, firstOn),
    firstOn,
    lastOn,
    interest: schedule.totalInterest,
    runs: runsOf(schedule),
  }
}

/** Runs of one amount where more than the last payment differs; else null. */
function runsOf({ installments }: Schedule): AgreedTerms['runs'] {
  const runs = scheduleLines(installments).map(({ count, amount }) => ({ count, amount }))
  return runs.length > 2 || ((runs.at(-1)?.count ?? 1) > 1 && runs.length === 2) ? runs : null
}
