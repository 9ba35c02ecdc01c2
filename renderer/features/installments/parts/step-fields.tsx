import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import type { ReactNode } from 'react'
import { shownMoney } from '../../../../shared/money/show.ts'
import { stepWords } from '../../../../shared/text/plan-interest.ts'
import { Button } from '../../../ui/button.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { type StepText, solvedSteps } from '../state/interest-form.ts'
import type { Design } from '../state/use-design.ts'
import styles from './step-fields.module.css'

/** More steps than anybody can keep in mind. */
const MOST_STEPS = 6
const FEWEST_STEPS = 2

/** So many payments of one amount, then so many of another; one amount can be left to be solved. */
export function StepFields({ design }: { readonly design: Design }): ReactNode {
  const { form, change } = design
  const { steps } = form
  const put = (next: readonly StepText[]) => change(stepWords.list, { steps: next })
  const set = (id: string, part: Partial<StepText>) =>
    put(steps.map((step) => (step.id === id ? { ...step, ...part } : step)))
  return (
    <fieldset className={styles.steps} aria-label={stepWords.list}>
      {steps.map((step, index) => (
        <div key={step.id} className={styles.step} data-field-row="">
          <TextField
            label={stepWords.count(index + 1)}
            text={step.count}
            onTyped={(count) => set(step.id, { count })}
            longest={3}
            isLabelHidden
          />
          <span aria-hidden="true">×</span>
          <MoneyField
            label={stepWords.amount(index + 1)}
            text={step.amount}
            onTyped={(amount) => set(step.id, { amount })}
            {...solvedHint(design, step, index)}
            isLabelHidden
            isMeaningHidden
          />
          <button
            type="button"
            className={styles.remove}
            aria-label={stepWords.remove(index + 1)}
            disabled={steps.length <= FEWEST_STEPS}
            onClick={() => put(steps.filter(({ id }) => id !== step.id))}
          >
            <IconX size={16} stroke={1.75} aria-hidden="true" />
          </button>
        </div>
      ))}
      {solvedSteps(form) > 1 ? <p className={styles.problem}>{stepWords.oneSolved}</p> : null}
      <div>
        <Button disabled={steps.length >= MOST_STEPS} onPressed={() => put([...steps, newStep(steps)])}>
          {stepWords.add}
        </Button>
      </div>
    </fieldset>
  )
}

/** What the solved step comes to, in its empty box. */
function solvedHint({ view }: Design, { amount }: StepText, index: number): { readonly placeholder?: string } {
  const { schedule, reading } = view
  const { steps } = reading
  if (amount.trim() !== '' || schedule === null || steps === null) return {}
  const before = steps.slice(0, index).reduce((sum, { count }) => sum + count, 0)
  const solved = schedule.installments[before]
  return solved === undefined ? {} : { placeholder: shownMoney(solved.amount) }
}

function newStep(steps: readonly StepText[]): StepText {
  const id = String(Math.max(0, ...steps.map((step) => Number(step.id))) + 1)
  return { id, count: '1', amount: '' }
}
