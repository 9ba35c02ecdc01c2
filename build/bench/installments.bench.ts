import { annualPercentageRate, STORED_APR_PLACES } from '../../shared/engine/installments/apr.ts'
import { schedule } from '../../shared/engine/installments/schedule.ts'
import { type BenchRow, onEach } from './measure.ts'
import { appendixRate, writtenOut } from './reference/appendix-j.ts'
import { amortizeSchedule, financialSchedule } from './reference/peer-schedules.ts'
import { loopSchedule } from './reference/schedule-loop.ts'
import { equationOf, loopLoanOf, peerLoanOf, sampleLoan, termsOf } from './sample-loan.ts'

/** As many loans in turn as a desk may compare. */
const VARIANTS = [0, 1, 2, 3, 4, 5, 6, 7]

export async function rows(): Promise<readonly BenchRow[]> {
  return [scheduleRow(), aprRow(36), aprRow(360)]
}

function scheduleRow(): BenchRow {
  const loans = VARIANTS.map((variant) => sampleLoan(360, variant))
  const plans = loans.map((loan) => ({ principal: loan.principal, terms: termsOf(loan) }))
  const peers = loans.map(peerLoanOf)
  return {
    name: 'installments schedule',
    job: '360 dated rows with interest, each rounded to the cent',
    perRound: 200,
    candidates: [
      { name: 'typed-array loop', run: onEach(loans.map(loopLoanOf), loopSchedule) },
      { name: 'schedule', run: onEach(plans, ({ principal, terms }) => schedule(principal, terms)) },
      { name: 'financial, neither dates nor cents', run: onEach(peers, financialSchedule) },
      { name: 'amortize, neither dates nor cents', run: onEach(peers, amortizeSchedule), perRound: 10 },
    ],
    goals: [{ candidate: 'schedule', to: 'typed-array loop', atMost: 2.5 }],
  }
}

function aprRow(count: number): BenchRow {
  const equations = VARIANTS.map((variant) => equationOf(sampleLoan(count, variant)))
  return {
    name: `installments apr ${count}`,
    job: `the rate of ${count} payments after an odd first period: ours proved to ten decimals of a percent`,
    perRound: 200,
    candidates: [
      { name: 'iteration of Appendix J', run: onEach(equations.map(writtenOut), appendixRate) },
      {
        name: 'annualPercentageRate',
        run: onEach(equations, (equation) => annualPercentageRate(equation, STORED_APR_PLACES)),
      },
    ],
    goals: [{ candidate: 'annualPercentageRate', to: 'iteration of Appendix J', atMost: 0.25 }],
  }
}
