import { type ReactNode, useState } from 'react'
import { detailWords } from '../../../shared/text/coverage-details.ts'
import { boxWords } from '../../../shared/text/estimate-dialogs.ts'
import { kindName } from '../../../shared/text/screens-coverage.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import { choicesOf } from '../../ui/choices-of.ts'
import { FormBox } from '../../ui/form-box.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { CodeField } from '../../ui/text-field.tsx'
import styles from './coverage.module.css'
import type { KindText } from './coverage-text.ts'
import { type DetailText, detailText, isFirstWhole, withDetails } from './detail-text.ts'

const PER = choicesOf(['visit', 'day', 'admission', 'fill', 'unit'], detailWords.per)
const ORDER = choicesOf(['before', 'after'], detailWords.orders)
const YES = choicesOf(['yes', 'no'], detailWords.answers)
const RELATION = choicesOf(['separate', 'within'], detailWords.relations)
const LIMITS = choicesOf(['visits', 'units', 'days', 'dollars'], detailWords.limitTypes)
const BEARS = choicesOf(['patientAllowed', 'patientBilled', 'provider'], detailWords.bears)

/** What a kind of care has beside its rule: what is used of it, and the most that the plan pays for it. */
export interface BesideRule {
  readonly firstUsed: string
  readonly ownMaximum: string
  readonly ownPaid: string
}

export interface KindDetailsProps {
  readonly kind: KindText
  readonly beside: BesideRule
  readonly onChanged: (part: Partial<KindText>, beside: BesideRule) => void
  readonly onClosed: () => void
}

/** How the copay, the share and the limits of one kind of care count. */
export function KindDetails({ kind, beside: besideBefore, onChanged, onClosed }: KindDetailsProps): ReactNode {
  const [text, setText] = useState(() => detailText(kind.rule))
  const [beside, setBeside] = useState(besideBefore)
  const set = (part: Partial<DetailText>) => setText((before) => ({ ...before, ...part }))
  const money = (label: string, key: 'shareMax' | 'firstCopay' | 'ownDeductible') => (
    <MoneyField label={label} text={text[key]} onTyped={(typed) => set({ [key]: typed })} isMeaningHidden />
  )
  function finish(): void {
    if (!isFirstWhole(text)) return
    const rule = withDetails(kind.rule, text)
    const counted = rule.limit === null || rule.limit.type === 'dollars' ? '' : String(rule.limit.amount)
    onChanged({ rule, limit: counted, used: counted === '' ? '' : kind.used || '?' }, beside)
    onClosed()
  }
  return (
    <FormBox
      title={detailWords.title(kindName(kind.rule.category))}
      does={detailWords.done}
      leaves={boxWords.cancel}
      width="wide"
      className={styles.details}
      onFinished={finish}
      onClosed={onClosed}
    >
      <CopayFields text={text} set={set} />
      <CodeField
        label={detailWords.firstCount}
        text={text.firstCount}
        onTyped={(firstCount) => set({ firstCount })}
        fault={isFirstWhole(text) ? null : detailWords.firstBoth}
      />
      {money(detailWords.firstCopay, 'firstCopay')}
      <FirstUsed beside={beside} setBeside={setBeside} isOff={text.firstCount.trim() === ''} />
      {money(detailWords.shareMax, 'shareMax')}
      {money(detailWords.ownDeductible, 'ownDeductible')}
      <AnswerField
        label={detailWords.relation}
        choices={RELATION}
        value={text.relation}
        onPicked={(relation) => set({ relation })}
      />
      <LimitFields text={text} set={set} />
      <AnswerField
        label={detailWords.countsToOop}
        choices={YES}
        value={text.countsToOop}
        onPicked={(countsToOop) => set({ countsToOop })}
      />
      <MaximumOfKind beside={beside} setBeside={setBeside} />
    </FormBox>
  )
}

interface BesideProps {
  readonly beside: BesideRule
  readonly setBeside: (beside: BesideRule) => void
}

function FirstUsed({ beside, setBeside, isOff }: BesideProps & { readonly isOff: boolean }): ReactNode {
  return (
    <CodeField
      label={detailWords.firstUsed}
      text={beside.firstUsed}
      onTyped={(firstUsed) => setBeside({ ...beside, firstUsed })}
      disabled={isOff}
    />
  )
}

function MaximumOfKind({ beside, setBeside }: BesideProps): ReactNode {
  return (
    <>
      <MoneyField
        label={detailWords.ownMaximum}
        text={beside.ownMaximum}
        onTyped={(ownMaximum) => setBeside({ ...beside, ownMaximum })}
        isMeaningHidden
      />
      <MoneyField
        label={detailWords.ownPaid}
        text={beside.ownPaid}
        onTyped={(ownPaid) => setBeside({ ...beside, ownPaid })}
        disabled={beside.ownMaximum.trim() === ''}
        isMeaningHidden
      />
    </>
  )
}

interface FieldsProps {
  readonly text: DetailText
  readonly set: (part: Partial<DetailText>) => void
}

function LimitFields({ text, set }: FieldsProps): ReactNode {
  const typed = { label: detailWords.limit, text: text.limit, onTyped: (limit: string) => set({ limit }) }
  return (
    <>
      <AnswerField
        label={detailWords.limitType}
        choices={LIMITS}
        value={text.limitType}
        onPicked={(limitType) => set({ limitType })}
      />
      {text.limitType === 'dollars' ? <MoneyField {...typed} isMeaningHidden /> : <CodeField {...typed} />}
      <AnswerField
        label={detailWords.excess}
        choices={BEARS}
        value={text.excessTo}
        onPicked={(excessTo) => set({ excessTo })}
      />
    </>
  )
}

function CopayFields({ text, set }: FieldsProps): ReactNode {
  return (
    <>
      <AnswerField
        label={detailWords.copayPer}
        choices={PER}
        value={text.copayPer}
        onPicked={(copayPer) => set({ copayPer })}
      />
      <AnswerField
        label={detailWords.order}
        choices={ORDER}
        value={text.copayOrder}
        onPicked={(copayOrder) => set({ copayOrder })}
      />
      <CodeField label={detailWords.maxDays} text={text.maxDays} onTyped={(maxDays) => set({ maxDays })} />
      <AnswerField
        label={detailWords.waived}
        choices={YES}
        value={text.waived}
        onPicked={(waived) => set({ waived })}
      />
    </>
  )
}
