import { plainDate } from '../../shared/dates/plain-date.ts'
import type { CombinedDate, CombinedScheduleInput } from '../../shared/documents/combined-schedule.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import { cents } from '../../shared/money/cents.ts'
import type { PaperLanguage } from '../../shared/text/documents-days.ts'
import { letterOf } from './sample-letters.ts'

const [FIRST, SECOND, THIRD] = ['PP-2026-0051', 'PP-2026-0058', 'PP-2026-0060'] as const

/** Three plans of one payer: two visits in weekly parts and one plan by month, one payment late, one on a day off. */
export function sampleCombined(language: PaperLanguage): CombinedScheduleInput {
  const figure = (id: string, amount: number) => knownFigure(id, cents(amount))
  const date = (
    [due, pay]: readonly [string, string],
    parts: readonly (readonly [plan: string, amount: number])[],
  ): CombinedDate => ({
    dueOn: plainDate(due),
    payOn: plainDate(pay),
    parts: parts.map(([planNumber, amount]) => ({ planNumber, amount: figure(`${planNumber}.${due}`, amount) })),
    together: figure(
      `together.${due}`,
      parts.reduce((sum, [, amount]) => sum + amount, 0),
    ),
  })
  return {
    ...letterOf(language, 'D-2026-0014'),
    planNumber: [FIRST, SECOND, THIRD].join(', '),
    dates: [
      date(['2026-11-02', '2026-11-02'], [[FIRST, 1_250]]),
      date(
        ['2026-11-16', '2026-11-16'],
        [
          [FIRST, 1_250],
          [SECOND, 2_000],
        ],
      ),
      date(
        ['2026-11-23', '2026-11-23'],
        [
          [FIRST, 1_250],
          [SECOND, 2_000],
          [THIRD, 10_000],
        ],
      ),
      date(['2026-12-25', '2026-12-28'], [[THIRD, 10_000]]),
    ],
    plans: [
      { number: FIRST, left: figure(`${FIRST}.left`, 3_750) },
      { number: SECOND, left: figure(`${SECOND}.left`, 4_000) },
      { number: THIRD, left: figure(`${THIRD}.left`, 20_000) },
    ],
    left: figure('plans.left', 27_750),
    fees: figure('plans.fees', 1_500),
  }
}
