import type { DayState } from '../../../shared/contract/day.ts'
import type { AppError } from '../../../shared/contract/errors.ts'
import { useIssueSheet, usePrintSheet } from './api/day.ts'

/** Prints the sheet of a closed day as it was counted; the paper is numbered and kept. */
export function useDaySheet(day: DayState | undefined): {
  readonly print: (() => void) | null
  readonly isBusy: boolean
  readonly problem: AppError | null
} {
  const issuing = useIssueSheet()
  const printing = usePrintSheet()
  const newest = day?.acts.find(({ action }) => action === 'close')
  async function run(): Promise<void> {
    if (day === undefined || newest === undefined) return
    const counted = newest.counts.map(({ method, counted: amount }) => ({ method, amount }))
    const order = { kind: 'dailyClose' as const, on: day.on, float: newest.float, counted, explanation: newest.reason }
    const issued = await issuing.run({ order, language: 'en', largePrint: false })
    if (issued.ok) await printing.run({ documentId: issued.value.id, copy: false })
  }
  return {
    print: day?.isClosed === true && newest !== undefined ? () => void run() : null,
    isBusy: issuing.isBusy || printing.isBusy,
    problem: issuing.problem ?? printing.problem,
  }
}
