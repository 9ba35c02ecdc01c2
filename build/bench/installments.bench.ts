import { annualPercentageRate, STORED_APR_PLACES } from '../../shared/engine/installments/apr.ts'
import type { AprEquation } from '../../shared/engine/installments/apr-equation.ts'
import { schedule } from '../../shared/engine/installments/schedule.ts'
import { type BenchRow, onEach } from './bench-row.ts'
import { appendixRate, writtenOut } from './reference/appendix-j.ts'
import { amortizeSchedule, financialSchedule } from './reference/peer-schedules.ts'
import { loopSchedule } from './reference/schedule-loop.ts'
import { equationOf, loopLoanOf, peerLoanOf, sampleLoan, termsOf } from './sample-loan.ts'

/** As many loans in turn as a desk may compare. */
const VARIANTS = [0, 1, 2, 3, 4, 5, 6, 7]

const loans = (count: number) => () => VARIANTS.map((variant) => sampleLoan(count, variant))

export function rows(): readonly BenchRow[] {
  return [scheduleRow(), aprRow(36), aprRow(360)]
}

function scheduleRow(): BenchRow {
  const made = loans(360)
  const plans = () => made().map((loan) => ({ principal: loan.principal, terms: termsOf(loan) }))
  const peers = () => made().map(peerLoanOf)
  return {
    name: 'installments schedule',
    job: '360 dated rows with interest, each rounded to the cent',
    perRound: 1_000,
    candidates: [
      { name: 'typed-array loop', begin: onEach(() => made().map(loopLoanOf), loopSchedule) },
      { name: 'schedule', begin: onEach(plans, ({ principal, terms }) => schedule(principal, terms)) },
      { name: 'financial, neither dates nor cents', begin: onEach(peers, financialSchedule), perRound: 300 },
      { name: 'amortize, neither dates nor cents', begin: onEach(peers, amortizeSchedule), perRound: 10 },
    ],
    goals: [{ candidate: 'schedule', to: 'typed-array loop', atMost: 2.5 }],
  }
}

function aprRow(count: number): BenchRow {
  const equations = () => loans(count)().map(equationOf)
  const ours = (equation: AprEquation) => annualPercentageRate(equation, STORED_APR_PLACES)
  return {
    name: `installments apr ${count}`,
    job: `the rate of ${count} payments after an odd first period: ours proved to ten decimals of a percent`,
    perRound: 300,
    candidates: [
      { name: 'iteration of Appendix J', begin: onEach(() => equations().map(writtenOut), appendixRate) },
      { name: 'annualPercentageRate', begin: onEach(equations, ours), perRound: 2_000 },
    ],
    goals: [{ candidate: 'annualPercentageRate', to: 'iteration of Appendix J', atMost: 0.25 }],
  }
}
