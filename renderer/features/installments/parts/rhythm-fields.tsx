import { type ReactNode, useState } from 'react'
import { howOften, MOST_COUNTED } from '../../../../shared/dates/frequency.ts'
import { monthOf } from '../../../../shared/dates/plain-date.ts'
import { designerWords, frequencyChoices, rhythmWords } from '../../../../shared/text/plan-screen.ts'
import { PickField } from '../../../ui/pick-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { CodeField } from '../../../ui/text-field.tsx'
import { buttonOf, isRhythmTyped, otherOf, withButton, withInterval, withOther } from '../state/rhythm-form.ts'
import type { Design } from '../state/use-design.ts'
import { MonthButtons } from './month-buttons.tsx'
import styles from './rhythm-fields.module.css'
import { SplitVisit } from './split-visit.tsx'

export interface RhythmFieldsProps {
  readonly design: Design
}

/** How often: five rhythms with a button, any other by a number; beneath it months without a payment and a split visit. */
export function RhythmFields({ design }: RhythmFieldsProps): ReactNode {
  const { form, change } = design
  return (
    <div className={styles.rhythm}>
      <Segments
        label={designerWords.howOften}
        choices={frequencyChoices}
        value={buttonOf(form)}
        onPicked={(button) => change(designerWords.howOften, withButton(form, button))}
        isLabelHidden
      />
      {buttonOf(form) === 'other' ? <OtherFields design={design} /> : null}
      <Extras design={design} />
    </div>
  )
}

function OtherFields({ design }: RhythmFieldsProps): ReactNode {
  const { form, change } = design
  const other = otherOf(form)
  const put = (part: ReturnType<typeof withOther>) => change(designerWords.howOften, part)
  return (
    <div className={styles.other}>
      {other === 'monthEnd' || other === 'monthlyWeekday' ? null : (
        <CodeField
          label={rhythmWords.every}
          text={form.interval}
          onTyped={(interval) => put(withInterval(form, interval, other))}
          fault={isRhythmTyped(form) ? null : rhythmWords.most(MOST_COUNTED[other], other)}
          required
        />
      )}
      <PickField
        label={rhythmWords.unit}
        choices={rhythmWords.units}
        value={other}
        onPicked={(unit) => put(withOther(form, unit))}
      />
    </div>
  )
}

/** What most plans do not need: opened by its button. */
function Extras({ design }: RhythmFieldsProps): ReactNode {
  const { form, view, change } = design
  const { notIn } = howOften(form.frequency)
  const [open, setOpen] = useState<'months' | 'visit' | null>(notIn.length > 0 ? 'months' : null)
  const toggle = (which: 'months' | 'visit') => setOpen(open === which ? null : which)
  const first = view.reading.firstDueOn
  const isMoved = first !== null && notIn.includes(monthOf(first)) && view.schedule !== null
  return (
    <>
      <div className={styles.extras}>
        <button type="button" aria-expanded={open === 'months'} onClick={() => toggle('months')}>
          {rhythmWords.months(notIn.length)}
        </button>
        <button type="button" aria-expanded={open === 'visit'} onClick={() => toggle('visit')}>
          {rhythmWords.visit}
        </button>
      </div>
      {open === 'months' ? (
        <MonthButtons
          frequency={form.frequency}
          onPicked={(frequency) => change(rhythmWords.monthsLabel, { frequency })}
        />
      ) : null}
      {open === 'visit' ? <SplitVisit design={design} onDone={() => setOpen(null)} /> : null}
      {isMoved && view.schedule ? <p className={styles.note}>{rhythmWords.moved(view.schedule.firstDueOn)}</p> : null}
    </>
  )
}
