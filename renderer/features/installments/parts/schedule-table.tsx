import type { ReactNode } from 'react'
import { isBusinessDay, WEEKENDS_ONLY } from '../../../../shared/dates/business-days.ts'
import type { Installment } from '../../../../shared/engine/installments/dated-rows.ts'
import { type Cents, sumCents } from '../../../../shared/money/cents.ts'
import { interestWords } from '../../../../shared/text/plan-interest.ts'
import { designerWords, payableWord, restDayWord } from '../../../../shared/text/plan-screen.ts'
import { weekdayDay } from '../../../../shared/text/screens-days.ts'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { shownCents } from '../../../ui/shown.ts'
import styles from './schedule-table.module.css'

export interface ScheduleTableProps {
  readonly installments: readonly Installment[]
  /** The amount that most payments have. */
  readonly usual: Cents
}

/** Every payment with its day, its amount and what is left after it. */
export function ScheduleTable({ installments, usual }: ScheduleTableProps): ReactNode {
  const bears = installments.some(({ interest }) => interest > 0)
  return (
    <div className={styles.box}>
      <table className={classes(styles.table, bears && styles.bears)} aria-label={designerWords.schedule}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              #
            </th>
            <th scope="col" className={styles.head}>
              {designerWords.due}
            </th>
            <th scope="col" className={classes(styles.head, styles.right)}>
              {designerWords.payment}
            </th>
            {bears ? (
              <>
                <th scope="col" className={classes(styles.head, styles.right)}>
                  {interestWords.interest}
                </th>
                <th scope="col" className={classes(styles.head, styles.right)}>
                  {interestWords.principal}
                </th>
              </>
            ) : null}
            <th scope="col" className={classes(styles.head, styles.right)}>
              {designerWords.leftAfter}
            </th>
          </tr>
        </thead>
        <tbody>
          {installments.map((one) => (
            <Row key={one.number} installment={one} bears={bears} usual={usual} />
          ))}
        </tbody>
        {bears ? <Totals installments={installments} /> : null}
      </table>
    </div>
  )
}

/** What all payments come to, and the interest in them. */
function Totals({ installments }: Pick<ScheduleTableProps, 'installments'>): ReactNode {
  const sum = (of: (one: Installment) => Cents) => (
    <td className={classes(styles.right, styles.total)}>
      <FigureAmount of={shownCents(sumCents(installments.map(of)))} />
    </td>
  )
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2} className={classes(styles.head, styles.total)}>
          {interestWords.total(installments.length)}
        </th>
        {sum(({ amount }) => amount)}
        {sum(({ interest }) => interest)}
        {sum(({ principal }) => principal)}
        <td className={styles.total} />
      </tr>
    </tfoot>
  )
}

interface RowProps {
  readonly installment: Installment
  readonly bears: boolean
  readonly usual: Cents
}

function Row({ installment, bears, usual }: RowProps): ReactNode {
  const { number, contractOn, payableOn, amount, interest, principal, balanceAfter } = installment
  const isMoved = payableOn !== contractOn
  return (
    <tr>
      <th scope="row" className={styles.number}>
        {number}
      </th>
      <td className={styles.day}>
        {weekdayDay(contractOn)}
        {isMoved || !isBusinessDay(contractOn, WEEKENDS_ONLY) ? (
          <span className={styles.rest}>{isMoved ? payableWord(contractOn, payableOn) : restDayWord(contractOn)}</span>
        ) : null}
      </td>
      <td className={styles.right}>
        {amount > 2 * usual ? <span className={styles.rest}>{interestWords.balloon}</span> : null}
        <FigureAmount of={shownCents(amount)} />
      </td>
      {bears ? (
        <>
          <td className={styles.right}>
            <FigureAmount of={shownCents(interest)} />
          </td>
          <td className={styles.right}>
            <FigureAmount of={shownCents(principal)} />
          </td>
        </>
      ) : null}
      <td className={classes(styles.right, styles.left)}>
        <FigureAmount of={shownCents(balanceAfter)} />
      </td>
    </tr>
  )
}
