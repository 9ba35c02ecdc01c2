import type { ReactNode } from 'react'
import { benefitPlanDraftSchema } from '../../../shared/model/benefit-plan.ts'
import { coverageDraftSchema } from '../../../shared/model/coverage.ts'
import { cardWords, coverageWords, planTypeWord, relationWord } from '../../../shared/text/screens-coverage.ts'
import { orderWord } from '../../../shared/text/screens-records.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { CodeField, TextField } from '../../ui/text-field.tsx'
import { CardTop } from './card-top.tsx'
import styles from './coverage.module.css'
import { DatesBar } from './dates-bar.tsx'
import { PayerField } from './payer-field.tsx'
import { PlanField } from './plan-field.tsx'
import type { CoverageForm } from './use-coverage-form.ts'

export interface CardFieldsProps {
  readonly form: CoverageForm
  readonly isNew: boolean
  /** Opens the plan templates. */
  readonly onTemplate: () => void
}

const RELATIONS = coverageDraftSchema.shape.relation.options.map((value) => ({ value, label: relationWord(value) }))
const TYPES = benefitPlanDraftSchema.shape.type.options.map((value) => ({ value, label: planTypeWord(value) }))
const ORDERS = ['1', '2', '3'].map((value) => ({ value, label: orderWord(Number(value)) }))

/** What stands on the card: nine fields in the order in which they are read. */
export function CardFields({ form, isNew, onTemplate }: CardFieldsProps): ReactNode {
  const { text, onChanged } = form
  return (
    <section className={styles.fields} aria-label={coverageWords.card}>
      <CardTop onTemplate={onTemplate} />
      <PayerField form={form} isNew={isNew} />
      <PlanField form={form} />
      <PickField label={cardWords.type} choices={TYPES} value={text.type} onPicked={(type) => onChanged({ type })} />
      <CodeField
        label={cardWords.member}
        text={text.memberId}
        onTyped={(memberId) => onChanged({ memberId })}
        longest={40}
      />
      <CodeField
        label={cardWords.group}
        text={text.groupNumber}
        onTyped={(groupNumber) => onChanged({ groupNumber })}
        longest={40}
      />
      <div className={styles.pair}>
        <AnswerField
          label={cardWords.relation}
          choices={RELATIONS}
          value={text.relation}
          onPicked={(relation) => onChanged({ relation })}
        />
        <AnswerField
          label={cardWords.order}
          choices={ORDERS}
          value={text.order}
          onPicked={(order) => onChanged({ order })}
        />
      </div>
      {text.relation === 'self' ? null : (
        <TextField
          label={cardWords.subscriber}
          hint={cardWords.subscriberHint}
          text={text.subscriber}
          onTyped={(subscriber) => onChanged({ subscriber })}
          longest={120}
        />
      )}
      <Dates form={form} />
      <TextField
        label={cardWords.phone}
        text={text.payerPhone}
        onTyped={(payerPhone) => onChanged({ payerPhone })}
        longest={40}
      />
    </section>
  )
}

function Dates({ form }: { readonly form: CoverageForm }): ReactNode {
  const { text, onChanged, stated } = form
  return (
    <>
      <div className={styles.pair}>
        <DateField
          label={cardWords.from}
          text={text.effectiveFrom}
          onTyped={(effectiveFrom) => onChanged({ effectiveFrom })}
          box="any"
          isMeaningHidden
        />
        <DateField
          label={cardWords.to}
          text={text.effectiveTo}
          onTyped={(effectiveTo) => onChanged({ effectiveTo })}
          box="any"
          isMeaningHidden
        />
      </div>
      <DatesBar from={stated.effectiveFrom} to={stated.effectiveTo} />
    </>
  )
}
