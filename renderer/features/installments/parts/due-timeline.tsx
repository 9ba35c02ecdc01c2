import type { ReactNode } from 'react'
import { type PlainDate, yearOf } from '../../../../shared/dates/plain-date.ts'
import type { Installment } from '../../../../shared/engine/installments/dated-rows.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { designerWords } from '../../../../shared/text/plan-screen.ts'
import { monthDay } from '../../../../shared/text/schedule-days.ts'
import { classes } from '../../../ui/classes.ts'
import styles from './due-timeline.module.css'

export interface DueTimelineProps {
  readonly agreedOn: PlainDate
  readonly downPayment: Cents
  readonly installments: readonly Installment[]
}

interface Node {
  readonly id: string
  readonly amount: string
  readonly on: PlainDate
  readonly word: string
  readonly kind: 'today' | 'due' | 'end'
  readonly isMoved: boolean
}

/** So many nodes have room for their words; of more, every few carry them. */
const ROOM = 10

/** The plan as a line from today to the last payment. The schedule beneath says the same in figures. */
export function DueTimeline({ agreedOn, downPayment, installments }: DueTimelineProps): ReactNode {
  const nodes = nodesOf(agreedOn, downPayment, installments)
  const every = Math.max(1, Math.ceil(nodes.length / ROOM))
  return (
    <div className={classes(styles.timeline, every > 1 && styles.many)} aria-hidden="true">
      <div className={styles.nodes}>
        {nodes.map((node, index) => {
          const isLast = index === nodes.length - 1
          const isNamed = index === 0 || isLast || (index % every === 0 && nodes.length - 1 - index >= every)
          return (
            <div key={node.id} className={classes(styles.node, styles[node.kind], node.isMoved && styles.moved)}>
              {index > 0 ? <span className={styles.lead} /> : null}
              <b>{isNamed ? node.amount : ''}</b>
              <i />
              {isNamed ? <Words node={node} withYear={hasYear(nodes, index, every)} /> : null}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function Words({ node, withYear }: { readonly node: Node; readonly withYear: boolean }): ReactNode {
  if (node.kind === 'today') {
    return (
      <>
        <small>{node.word}</small>
        <small>{monthDay(node.on)}</small>
      </>
    )
  }
  return (
    <>
      <small>{monthDay(node.on)}</small>
      {withYear ? <small>{yearOf(node.on)}</small> : null}
    </>
  )
}

/** The year stands at the first payment and at the end. */
function hasYear(nodes: readonly Node[], index: number, every: number): boolean {
  const first = nodes[0]?.kind === 'today' ? 1 : 0
  return index === nodes.length - 1 || index === first || (every > 1 && index === every)
}

function nodesOf(agreedOn: PlainDate, downPayment: Cents, installments: readonly Installment[]): readonly Node[] {
  const due = installments.map((one, index): Node => {
    const isEnd = index === installments.length - 1
    return {
      id: `p${one.number}`,
      amount: isEnd && installments.length > 1 ? designerWords.paidOff : short(one.amount),
      on: one.payableOn,
      word: '',
      kind: isEnd ? 'end' : 'due',
      isMoved: one.payableOn !== one.contractOn,
    }
  })
  if (downPayment === 0) return due
  const today = { id: 'today', amount: short(downPayment), on: agreedOn, word: designerWords.today }
  return [{ ...today, kind: 'today', isMoved: false }, ...due]
}

/** Whole dollars lose their cents here; the schedule has them. */
function short(amount: Cents): string {
  return shownMoney(amount).replace(/\.00$/, '')
}
