import IconArrowsExchange2 from '@tabler/icons-react/dist/esm/icons/IconArrowsExchange2.mjs'
import { type ReactNode, type RefObject, useRef } from 'react'
import { parseMoney } from '../../../../shared/money/parse-money.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { designerWords } from '../../../../shared/text/plan-screen.ts'
import { classes } from '../../../ui/classes.ts'
import type { PlanForm } from '../state/plan-form.ts'
import type { PlanView } from '../state/plan-view.ts'
import { CountSlider } from './count-slider.tsx'
import styles from './two-way.module.css'

export interface TwoWayProps {
  readonly form: PlanForm
  readonly view: PlanView
  readonly amountBox: RefObject<HTMLInputElement | null>
  readonly countBox: RefObject<HTMLInputElement | null>
  /** Typing in one of them makes it the one that the other follows. */
  readonly onAmount: (text: string) => void
  readonly onCount: (text: string) => void
  /** The limits of both, beneath them. */
  readonly limits: ReactNode
}

/** Each payment and the number of payments: two large fields, one follows the other, with a slider for the number. */
export function TwoWay({ form, view, amountBox, countBox, onAmount, onCount, limits }: TwoWayProps): ReactNode {
  const { schedule } = view
  const drivesCount = form.driver === 'count'
  const drivesAmount = form.driver === 'amount'
  return (
    <>
      <div className={styles.two}>
        <BigField
          label={designerWords.each}
          text={drivesAmount ? form.amount : schedule ? shownMoney(schedule.regularAmount) : ''}
          drives={drivesAmount && schedule !== null}
          input={amountBox}
          normal={(text) => {
            const reading = parseMoney(text)
            return reading.kind === 'amount' ? shownMoney(reading.value) : text
          }}
          onTyped={onAmount}
        />
        <span className={styles.link} aria-hidden="true">
          <IconArrowsExchange2 size={20} stroke={1.75} />
        </span>
        <BigField
          label={designerWords.number}
          text={drivesCount ? form.count : schedule ? String(schedule.count) : ''}
          drives={drivesCount && schedule !== null}
          input={countBox}
          normal={(text) => text.trim()}
          onTyped={onCount}
        />
      </div>
      {limits}
      <CountSlider count={schedule?.count ?? null} most={view.most} onCount={(count) => onCount(String(count))} />
    </>
  )
}

interface BigFieldProps {
  readonly label: string
  readonly text: string
  readonly drives: boolean
  readonly input: RefObject<HTMLInputElement | null>
  readonly normal: (text: string) => string
  readonly onTyped: (text: string) => void
}

/** A large field. Escape brings back what stood in it when it was entered; leaving shows the normal form. */
function BigField({ label, text, drives, input, normal, onTyped }: BigFieldProps): ReactNode {
  const before = useRef(text)
  return (
    <label className={styles.field}>
      {label}
      <input
        ref={input}
        className={classes(styles.box, drives && styles.drives)}
        value={text}
        inputMode="decimal"
        autoComplete="off"
        onFocus={(event) => {
          before.current = text
          event.target.select()
        }}
        onChange={(event) => onTyped(event.target.value)}
        onBlur={() => {
          if (drives && normal(text) !== text) onTyped(normal(text))
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === before.current) return
          event.preventDefault()
          event.stopPropagation()
          onTyped(before.current)
        }}
      />
    </label>
  )
}
