import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { interestWords } from '../../../../shared/text/plan-interest.ts'
import { planWords } from '../../../../shared/text/plan-record.ts'
import { payableWord } from '../../../../shared/text/plan-screen.ts'
import { listDay, weekdayDay } from '../../../../shared/text/screens-days.ts'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { gridRole, rowRole } from '../../../ui/list-roles.ts'
import { NOTHING_SHOWN, shownCents } from '../../../ui/shown.ts'
import { StatePill } from '../../../ui/state-pill.tsx'
import { type ListCursor, useListCursor } from '../../../ui/use-list-cursor.ts'
import { type Demand, type DemandState, DOWN_PAYMENT, statesOf } from '../state/plan-standing.ts'
import styles from './plan.module.css'

export interface PlanScheduleProps {
  readonly demands: readonly Demand[]
  readonly today: PlainDate
  /** Opens the payment sheet; null where no money can be posted. */
  readonly isPaused: boolean
  readonly onPay: (() => void) | null
}

/**
 * Every payment of the plan with what came for it, when, and how it stands. The next one due has the focus at first;
 * arrows move, Enter on a payment that is open posts one.
 */
export function PlanSchedule({ demands, today, isPaused, onPay }: PlanScheduleProps): ReactNode {
  const id = useId()
  const states = statesOf(demands, today, isPaused)
  const isOpen = (index: number): boolean => states[index] !== undefined && states[index].kind !== 'paid'
  const cursor = useListCursor(
    demands.length,
    Math.max(
      0,
      states.findIndex(({ kind }) => kind !== 'paid'),
    ),
  )
  const place = useFirstFocus()
  function onKeyDown(event: KeyboardEvent): void {
    if (cursor.onMoveKey(event) || event.key !== 'Enter' || event.ctrlKey || !isOpen(cursor.at)) return
    event.preventDefault()
    onPay?.()
  }
  const bears = demands.some(({ interest }) => interest > 0)
  const head = (words: string, isRight = false) => (
    <th scope="col" className={classes(styles.head, isRight && styles.right)}>
      {words}
    </th>
  )
  return (
    <section className={styles.schedule}>
      <h2 className={styles.title}>{planWords.schedule}</h2>
      <table
        ref={place}
        className={styles.table}
        {...gridRole(planWords.schedule, demands.length, `${id}-${cursor.at}`)}
        {...{ onKeyDown }}
      >
        <thead>
          <tr>
            {head(planWords.number)}
            {head(planWords.due)}
            {head(planWords.payment, true)}
            {bears ? head(interestWords.interest, true) : null}
            {head(planWords.paidHead, true)}
            {head(planWords.when)}
            {head(planWords.state)}
            {head(planWords.leftAfter, true)}
          </tr>
        </thead>
        <tbody>
          {demands.map((demand, index) => (
            <Row
              key={demand.number}
              id={`${id}-${index}`}
              index={index}
              cursor={cursor}
              demand={demand}
              state={states[index] ?? { kind: 'open' }}
              today={today}
              bears={bears}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Takes the focus once the schedule is there, unless a sheet or a field has it already. */
function useFirstFocus() {
  const place = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const has = document.activeElement
    if (has === document.body || has?.tagName === 'MAIN') place.current?.focus({ preventScroll: true })
  }, [])
  return place
}

interface RowProps {
  readonly id: string
  readonly index: number
  readonly cursor: ListCursor
  readonly demand: Demand
  readonly state: DemandState
  readonly today: PlainDate
  /** Does the plan bear interest? */
  readonly bears: boolean
}

function Row({ id, index, cursor, demand, state, today, bears }: RowProps): ReactNode {
  const isOn = index === cursor.at
  const place = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isOn) place.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isOn])
  const { number, contractOn, payableOn, amount, interest, paid, paidOn, balanceAfter } = demand
  const isDown = number === DOWN_PAYMENT
  return (
    <tr
      ref={place}
      id={id}
      className={isOn ? styles.on : undefined}
      {...rowRole(isOn, index + 2)}
      {...{ onClick: () => cursor.set(index) }}
    >
      <th scope="row" className={classes(styles.cell, styles.number)}>
        {isDown ? <span className="sr-only">{planWords.downPayment}</span> : number}
      </th>
      <td className={styles.cell}>
        {isDown ? `${planWords.downPayment}, ${listDay(contractOn, today)}` : weekdayDay(contractOn)}
        {payableOn === contractOn ? '' : ` (${payableWord(contractOn, payableOn)})`}
      </td>
      <td className={classes(styles.cell, styles.right)}>
        <FigureAmount of={shownCents(amount)} at="cell" />
      </td>
      {bears ? (
        <td className={classes(styles.cell, styles.right)}>
          <FigureAmount of={isDown ? NOTHING_SHOWN : shownCents(interest)} at="cell" />
        </td>
      ) : null}
      <td className={classes(styles.cell, styles.right)}>
        <FigureAmount of={paid === 0 && state.kind !== 'late' ? NOTHING_SHOWN : shownCents(paid)} at="cell" />
      </td>
      <td className={styles.cell}>{paidOn ? listDay(paidOn, today) : ''}</td>
      <td className={styles.cell}>
        <StateWord state={state} />
      </td>
      <td className={classes(styles.cell, styles.right)}>
        <FigureAmount of={shownCents(balanceAfter)} at="cell" />
      </td>
    </tr>
  )
}

function StateWord({ state }: { readonly state: DemandState }): ReactNode {
  switch (state.kind) {
    case 'late':
      return <StatePill tone="bad">{planWords.states.late(state.days)}</StatePill>
    case 'paid':
      return (
        <StatePill tone="ok" isChecked>
          {planWords.states.paid}
        </StatePill>
      )
    case 'paused':
      return <StatePill tone="line">{planWords.states.paused}</StatePill>
    case 'dueToday':
      return <StatePill tone="warn">{planWords.states.dueToday}</StatePill>
    default:
      return planWords.states[state.kind]
  }
}
