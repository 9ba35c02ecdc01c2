import type { ReactNode } from 'react'
import { pricingWords } from '../../../shared/text/estimate-pricing.ts'
import { healthCenterWords } from '../../../shared/text/schedule-findings.ts'
import { scheduleWords } from '../../../shared/text/screens-schedules.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import { CheckLine } from '../../ui/check-line.tsx'
import { choicesOf } from '../../ui/choices-of.ts'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import { CodeField, TextField } from '../../ui/text-field.tsx'
import { findingsOfText, type RowFinding } from './health-center.ts'
import { termsOf } from './schedule-reading.ts'
import type { ScheduleText, TypedRow } from './schedule-text.ts'
import styles from './schedules.module.css'

export interface RowsProps {
  readonly text: ScheduleText
  readonly onChanged: (part: Partial<ScheduleText>) => void
}

const BOUND = choicesOf(['?', 'yes', 'no'], healthCenterWords.answers)

/** Do the rules of health centers bind the clinic? */
export function HealthCenterField({ text, onChanged }: RowsProps): ReactNode {
  return (
    <AnswerField
      label={healthCenterWords.label}
      choices={BOUND}
      value={text.healthCenter}
      onPicked={(healthCenter) => onChanged({ healthCenter })}
    />
  )
}

/** The classes of a sliding fee schedule: up to which share of the guideline, and what is paid. */
export function ClassRows({ text, onChanged }: RowsProps): ReactNode {
  const isEmpty = termsOf(text) === null
  const found = findingsOfText(text)
  const faultAt = (at: number): string | null => {
    if (isEmpty && at === 0) return pricingWords.classesNeeded
    const own = text.healthCenter === 'yes' ? found.filter((one) => one.at === at) : []
    return own.length === 0 ? null : own.map(({ words }) => words).join(' ')
  }
  const change = (at: number, part: Partial<ScheduleText['classes'][number]>) =>
    onChanged({ classes: text.classes.map((one, k) => (k === at ? { ...one, ...part } : one)) })
  return (
    <fieldset className={styles.rows}>
      <legend>{pricingWords.classes}</legend>
      <span aria-hidden="true">{pricingWords.upTo}</span>
      <span aria-hidden="true">{pricingWords.pays}</span>
      {text.classes.map((one, at) => (
        <div key={one.id} className={styles.row} data-field-row="">
          <TextField
            label={pricingWords.classUpTo(at + 1)}
            isLabelHidden
            text={one.upTo}
            onTyped={(upTo) => change(at, { upTo })}
          />
          <TextField
            label={pricingWords.classPays(at + 1)}
            isLabelHidden
            text={one.pays}
            onTyped={(pays) => change(at, { pays })}
            fault={faultAt(at)}
          />
        </div>
      ))}
      <p>{`${pricingWords.paysHint} ${scheduleWords.nominal}`}</p>
      {text.healthCenter === '?' && found.length > 0 ? <Findings found={found} /> : null}
    </fieldset>
  )
}

/** What would be against the rules of health centers, while nobody has said whether they bind the clinic. */
function Findings({ found }: { readonly found: readonly RowFinding[] }): ReactNode {
  return (
    <div className={styles.findings} role="note" aria-label={healthCenterWords.found}>
      {found.map(({ at, code, words }) => (
        <CheckLine key={`${code} ${at}`} strength="check" fact={words} />
      ))}
      <p>{healthCenterWords.asks}</p>
    </div>
  )
}

function changeRow(rows: readonly TypedRow[], at: number, part: Partial<TypedRow>): readonly TypedRow[] {
  return rows.map((one, k) => (k === at ? { ...one, ...part } : one))
}

/** Discounts that grow with the sum of the charges. */
export function StepRows({ text, onChanged }: RowsProps): ReactNode {
  const isEmpty = termsOf(text) === null
  const change = (at: number, part: Partial<TypedRow>) => onChanged({ steps: changeRow(text.steps, at, part) })
  return (
    <fieldset className={styles.rows}>
      <legend>{pricingWords.steps}</legend>
      <span aria-hidden="true">{pricingWords.from}</span>
      <span aria-hidden="true">{pricingWords.off}</span>
      {text.steps.map((one, at) => (
        <div key={one.id} className={styles.row} data-field-row="">
          <MoneyField
            label={pricingWords.stepFrom(at + 1)}
            isLabelHidden
            text={one.first}
            onTyped={(first) => change(at, { first })}
            required={isEmpty && at === 0}
          />
          <PercentField
            label={pricingWords.stepOff(at + 1)}
            isLabelHidden
            text={one.second}
            onTyped={(second) => change(at, { second })}
            required={(isEmpty && at === 0) || one.first.trim() !== ''}
          />
        </div>
      ))}
    </fieldset>
  )
}

/** Services that are sold together, by their codes. */
export function PackageRows({ text, onChanged }: RowsProps): ReactNode {
  const isEmpty = termsOf(text) === null
  const change = (at: number, part: Partial<TypedRow>) => onChanged({ packages: changeRow(text.packages, at, part) })
  return (
    <fieldset className={styles.packages}>
      <legend>{pricingWords.packages}</legend>
      <span aria-hidden="true">{scheduleWords.packageHeads.name}</span>
      <span aria-hidden="true">{scheduleWords.packageHeads.price}</span>
      <span aria-hidden="true">{scheduleWords.packageHeads.codes}</span>
      {text.packages.map((one, at) => (
        <div key={one.id} className={styles.row} data-field-row="">
          <TextField
            label={scheduleWords.packageName(at + 1)}
            isLabelHidden
            text={one.first}
            onTyped={(first) => change(at, { first })}
            longest={80}
            fault={isEmpty && at === 0 ? scheduleWords.packagesNeeded : null}
          />
          <MoneyField
            label={scheduleWords.packagePrice(at + 1)}
            isLabelHidden
            text={one.second}
            onTyped={(second) => change(at, { second })}
            required={one.first.trim() !== ''}
          />
          <CodeField
            label={scheduleWords.packageCodes(at + 1)}
            isLabelHidden
            text={one.third}
            onTyped={(third) => change(at, { third })}
            required={one.first.trim() !== ''}
          />
        </div>
      ))}
    </fieldset>
  )
}
