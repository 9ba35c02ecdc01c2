import type { ReactNode } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { pricingWords } from '../../../../shared/text/estimate-pricing.ts'
import type { TypedClass } from '../../../lib/class-text.ts'
import { AnswerField } from '../../../ui/answer-field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PercentField } from '../../../ui/percent-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { CodeField, TextField } from '../../../ui/text-field.tsx'
import { helpOf, povertyShare, type TypedHelp } from '../state/help-form.ts'
import styles from './dialogs.module.css'
import { ANSWERS } from './pricing-fields.tsx'

export interface HelpFieldsProps {
  readonly typed: TypedHelp
  readonly set: (change: Partial<TypedHelp>) => void
  /** The day whose poverty guideline holds. */
  readonly on: PlainDate
  /** On an insured column: the contract may forbid to take less than the plan's share. */
  readonly isInsured: boolean
  readonly isFirst: boolean
}

const KINDS = (['none', 'sliding', 'charity'] as const).map((value) => ({
  value,
  label: pricingWords.helpKinds[value],
}))
const REGIONS = (['contiguous', 'alaska', 'hawaii'] as const).map((value) => ({
  value,
  label: pricingWords.regions[value],
}))

/** Help after everything else: none, the clinic's sliding fee, or a hospital's policy. */
export function HelpFields(props: HelpFieldsProps): ReactNode {
  const { typed, set } = props
  return (
    <>
      <div className={styles.wide}>
        <Segments label={pricingWords.help} choices={KINDS} value={typed.kind} onPicked={(kind) => set({ kind })} />
      </div>
      {typed.kind === 'sliding' ? <SlidingFields {...props} /> : null}
      {typed.kind === 'charity' ? <CharityFields {...props} /> : null}
    </>
  )
}

function SlidingFields({ typed, set, on, isInsured, isFirst }: HelpFieldsProps): ReactNode {
  const found = povertyShare(typed, on)
  const guideline = guidelineWords(found, typed.guidelineYear)
  return (
    <>
      <CodeField
        label={pricingWords.household}
        text={typed.householdSize}
        onTyped={(householdSize) => set({ householdSize })}
        autoFocus={isFirst}
      />
      <MoneyField
        label={pricingWords.income}
        text={typed.annualIncome}
        onTyped={(annualIncome) => set({ annualIncome })}
        mayBeUnknown
        emptyIsUnknown
      />
      <AnswerField
        label={pricingWords.region}
        choices={REGIONS}
        value={typed.region}
        onPicked={(region) => set({ region })}
      />
      <p className={styles.meaning} role="status">
        {guideline}
      </p>
      <ClassFields typed={typed} set={set} />
      {isInsured ? (
        <div className={styles.wide}>
          <Segments
            label={pricingWords.contractForbids}
            choices={ANSWERS}
            value={typed.contractForbids}
            onPicked={(contractForbids) => set({ contractForbids })}
          />
        </div>
      ) : null}
    </>
  )
}

function guidelineWords(found: ReturnType<typeof povertyShare>, year: number | null): string {
  if (found === 'notAnnounced') return pricingWords.notAnnounced(year)
  return found === null
    ? pricingWords.noGuideline
    : pricingWords.guideline(found.guideline, String(found.year), found.share)
}

function ClassFields({ typed, set }: Pick<HelpFieldsProps, 'typed' | 'set'>): ReactNode {
  const change = (at: number, part: Partial<TypedClass>) =>
    set({ classes: typed.classes.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  const isEmpty = helpOf(typed) === null
  return (
    <fieldset className={styles.rows}>
      <legend>{pricingWords.classes}</legend>
      <span aria-hidden="true">{pricingWords.upTo}</span>
      <span aria-hidden="true">{pricingWords.pays}</span>
      {typed.classes.map((one, at) => (
        <Row key={one.id}>
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
            fault={isEmpty && at === 0 ? pricingWords.classesNeeded : null}
          />
        </Row>
      ))}
      <p>{pricingWords.paysHint}</p>
    </fieldset>
  )
}

/** Two fields of one row. */
function Row({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.pair} data-field-row="">
      {children}
    </div>
  )
}

function CharityFields({ typed, set, isFirst }: HelpFieldsProps): ReactNode {
  const answer = (label: string, key: 'isEligible' | 'isNecessaryCare') => (
    <div className={styles.wide}>
      <Segments label={label} choices={ANSWERS} value={typed[key]} onPicked={(value) => set({ [key]: value })} />
    </div>
  )
  return (
    <>
      <PercentField
        label={pricingWords.policyOff}
        text={typed.policyOff}
        onTyped={(policyOff) => set({ policyOff })}
        mayBeUnknown
        emptyIsUnknown
        autoFocus={isFirst}
      />
      <PercentField
        label={pricingWords.generallyBilled}
        hint={pricingWords.generallyBilledHint}
        text={typed.generallyBilled}
        onTyped={(generallyBilled) => set({ generallyBilled })}
        mayBeUnknown
        mayNotApply
        emptyIsUnknown
      />
      {answer(pricingWords.isEligible, 'isEligible')}
      {answer(pricingWords.isNecessaryCare, 'isNecessaryCare')}
    </>
  )
}
