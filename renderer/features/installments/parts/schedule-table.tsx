import type { ReactNode } from 'react'
import { isBusinessDay, WEEKENDS_ONLY } from '../../../../shared/dates/business-days.ts'
import type { Installment } from '../../../../shared/engine/installments/dated-rows.ts'
import { designerWords, payableWord, restDayWord } from '../../../../shared/text/plan-screen.ts'
import { weekdayDay } from '../../../../shared/text/screens-days.ts'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { shownCents } from '../../../ui/shown.ts'
import styles from './schedule-table.module.css'

/** Every payment with its day, its amount and what is left after it. */
export function ScheduleTable({ installments }: { readonly installments: readonly Installment[] }): ReactNode {
  return (
    <div className={styles.box}>
      <table className={styles.table} aria-label={designerWords.schedule}>
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
            <th scope="col" className={classes(styles.head, styles.right)}>
              {designerWords.leftAfter}
            </th>
          </tr>
        </thead>
        <tbody>
          {installments.map((one) => (
            <Row key={one.number} installment={one} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ installment }: { readonly installment: Installment }): ReactNode {
  const { number, contractOn, payableOn, amount, balanceAfter } = installment
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
        <FigureAmount of={shownCents(amount)} />
      </td>
      <td className={classes(styles.right, styles.left)}>
        <FigureAmount of={shownCents(balanceAfter)} />
      </td>
    </tr>
  )
}
