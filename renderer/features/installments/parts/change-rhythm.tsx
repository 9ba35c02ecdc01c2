import type { ReactNode } from 'react'
import {
  type CountedUnit,
  countedOf,
  type Frequency,
  howOften,
  MOST_COUNTED,
} from '../../../../shared/dates/frequency.ts'
import { deedFields } from '../../../../shared/text/plan-deeds.ts'
import { frequencyNames, rhythmWords } from '../../../../shared/text/plan-screen.ts'
import { PickField } from '../../../ui/pick-field.tsx'
import { CodeField } from '../../../ui/text-field.tsx'
import type { ChangeFieldsProps } from '../state/change-fields-props.ts'
import { isRhythmTyped, withEvery, withInterval } from '../state/rhythm-form.ts'
import { MonthButtons } from './month-buttons.tsx'

const CHOICES = [{ value: 'asBefore', label: deedFields.asBefore } as const, ...frequencyNames, ...deedFields.counted]
type RhythmChoice = (typeof CHOICES)[number]['value']

/** How often the payments fall due from now on: as before, by a name, or by a number; and in which months none does. */
export function ChangeRhythm({ form, set }: Pick<ChangeFieldsProps, 'form' | 'set'>): ReactNode {
  const { frequency, interval } = form
  const now = frequency === 'asBefore' ? null : { frequency, interval }
  const unit = now === null ? null : unitOf(now.frequency)
  const pick = (choice: RhythmChoice) => {
    const from = now ?? { frequency: 'monthly' as const, interval }
    if (choice === 'asBefore') set({ frequency: choice })
    else set(isUnit(choice) ? withInterval(from, interval, choice) : withEvery(from, choice))
  }
  return (
    <>
      <PickField label={deedFields.frequency} choices={CHOICES} value={choiceOf(frequency)} onPicked={pick} />
      {now !== null && unit !== null ? (
        <CodeField
          label={rhythmWords.every}
          text={interval}
          onTyped={(typed) => set(withInterval(now, typed, unit))}
          fault={isRhythmTyped(now) ? null : rhythmWords.most(MOST_COUNTED[unit], unit)}
          required
        />
      ) : null}
      {now === null ? null : (
        <MonthButtons frequency={now.frequency} onPicked={(picked) => set({ frequency: picked })} />
      )}
    </>
  )
}

function isUnit(choice: RhythmChoice): choice is CountedUnit {
  return choice === 'Days' || choice === 'Weeks' || choice === 'Months'
}

function unitOf(frequency: Frequency): CountedUnit | null {
  return countedOf(howOften(frequency).every)?.unit ?? null
}

function choiceOf(frequency: Frequency | 'asBefore'): RhythmChoice {
  if (frequency === 'asBefore') return frequency
  const { every } = howOften(frequency)
  return frequencyNames.find(({ value }) => value === every)?.value ?? unitOf(frequency) ?? 'asBefore'
}
