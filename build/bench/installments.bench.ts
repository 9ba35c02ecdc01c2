import { annualPercentageRate, STORED_APR_PLACES } from '../../shared/engine/installments/apr.ts'
import { schedule } from '../../shared/engine/installments/schedule.ts'
import type { BenchRow } from './measure.ts'
import { appendixRate, writtenOut } from './reference/appendix-j.ts'
import { amortizeSchedule, financialSchedule } from './reference/peer-schedules.ts'
import { loopSchedule } from './reference/schedule-loop.ts'
import { equationOf, loopLoanOf, peerLoanOf, sampleLoan, termsOf } from './sample-loan.ts'

export async function rows(): Promise<readonly BenchRow[]> {
  return [
    scheduleRow(),
    aprRow(36, []),
    aprRow(360, [{ candidate: OURS, to: 'iteration of Appendix J', atMost: 0.25 }]),
  ]
}

function scheduleRow(): BenchRow {
  const loan = sampleLoan(360)
  const [plan, loop, peer] = [termsOf(loan), loopLoanOf(loan), peerLoanOf(loan)]
  return {
    name: 'installments schedule',
    job: '360 dated rows with interest, each rounded to the cent',
    perRound: 200,
    candidates: [
      { name: 'typed-array loop', run: () => loopSchedule(loop) },
      { name: 'schedule', run: () => schedule(loan.principal, plan) },
      { name: 'financial, neither dates nor cents', run: () => financialSchedule(peer) },
      { name: 'amortize, neither dates nor cents', run: () => amortizeSchedule(peer) },
    ],
    goals: [{ candidate: 'schedule', to: 'typed-array loop', atMost: 2.5 }],
  }
}

const OURS = 'annualPercentageRate'

function aprRow(count: number, goals: BenchRow['goals']): BenchRow {
  const equation = equationOf(sampleLoan(count))
  const written = writtenOut(equation)
  return {
    name: `installments apr ${count}`,
    job: `the rate of ${count} payments after an odd first period: ours proved to ten decimals of a percent`,
    perRound: 200,
    candidates: [
      { name: 'iteration of Appendix J', run: () => appendixRate(written) },
      { name: OURS, run: () => annualPercentageRate(equation, STORED_APR_PLACES) },
    ],
    goals,
  }
}
