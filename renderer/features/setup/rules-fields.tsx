import type { ReactNode } from 'react'
import { planRulesWords } from '../../../shared/text/screens-plan-rules.ts'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import { CodeField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { PromptPayRule } from './prompt-pay-rule.tsx'
import { type RulesText, wholeOf } from './rules-text.ts'
import styles from './setup-screen.module.css'

export interface RulesFieldsProps {
  readonly text: RulesText
  readonly onChanged: (part: Partial<RulesText>) => void
}

/** What the clinic is, and the limits of its plans. */
export function LimitFields({ text, onChanged }: RulesFieldsProps): ReactNode {
  return (
    <div>
      <section className={styles.group}>
        <Segments
          label={planRulesWords.kind}
          choices={planRulesWords.kinds}
          value={text.providerKind}
          onPicked={(providerKind) => onChanged({ providerKind })}
        />
        <Segments
          label={planRulesWords.profit}
          choices={planRulesWords.profits}
          value={text.profit}
          onPicked={(profit) => onChanged({ profit })}
        />
        <TickField
          label={planRulesWords.starter}
          isTicked={text.usesStarterRules}
          onTicked={(usesStarterRules) => onChanged({ usesStarterRules })}
        />
      </section>
      <section className={styles.group}>
        <h2 className={styles.heading}>{planRulesWords.limits}</h2>
        <div className={styles.pair}>
          <MoneyField
            label={planRulesWords.approval}
            hint={planRulesWords.approvalHint}
            text={text.largestWithoutApproval}
            onTyped={(largestWithoutApproval) => onChanged({ largestWithoutApproval })}
          />
          <MoneyField
            label={planRulesWords.writeOff}
            text={text.largestWriteOff}
            onTyped={(largestWriteOff) => onChanged({ largestWriteOff })}
            required
          />
          <PercentField
            label={planRulesWords.down}
            text={text.leastDownPayment}
            onTyped={(leastDownPayment) => onChanged({ leastDownPayment })}
          />
          <PercentField
            label={planRulesWords.cap}
            text={text.incomeCap}
            onTyped={(incomeCap) => onChanged({ incomeCap })}
          />
        </div>
        <Minimums text={text} onChanged={onChanged} />
        <CardCosts text={text} onChanged={onChanged} />
      </section>
    </div>
  )
}

function CardCosts({ text, onChanged }: RulesFieldsProps): ReactNode {
  return (
    <>
      <h3 className={styles.heading}>{planRulesWords.cards}</h3>
      <div className={styles.pair}>
        <PercentField
          label={planRulesWords.cardShare}
          text={text.cardShare}
          onTyped={(cardShare) => onChanged({ cardShare })}
        />
        <MoneyField
          label={planRulesWords.cardFixed}
          text={text.cardFixed}
          onTyped={(cardFixed) => onChanged({ cardFixed })}
        />
        <PercentField
          label={planRulesWords.cardAbove}
          text={text.cardAbove}
          onTyped={(cardAbove) => onChanged({ cardAbove })}
        />
      </div>
      <p>{planRulesWords.cardsHint}</p>
    </>
  )
}

function Minimums({ text, onChanged }: RulesFieldsProps): ReactNode {
  const change = (at: number, part: Partial<RulesText['minimums'][number]>) =>
    onChanged({ minimums: text.minimums.map((row, k) => (k === at ? { ...row, ...part } : row)) })
  return (
    <>
      <h3 className={styles.heading}>{planRulesWords.minimums}</h3>
      {text.minimums.map((row, at) => (
        <div key={planRulesWords.minimum(at + 1)} className={styles.pair}>
          <MoneyField
            label={planRulesWords.minimumUpTo(at + 1)}
            text={row.upTo}
            onTyped={(upTo) => change(at, { upTo })}
          />
          <MoneyField
            label={planRulesWords.minimum(at + 1)}
            text={row.minimum}
            onTyped={(minimum) => change(at, { minimum })}
          />
        </div>
      ))}
      <p>{planRulesWords.minimumHint}</p>
    </>
  )
}

/** When a payment is late and what follows, and the short plan. */
export function LateFields({ text, onChanged }: RulesFieldsProps): ReactNode {
  const whole = (field: WholeField, label: string, [least, most]: readonly [number, number]) => (
    <CodeField
      label={label}
      text={text[field]}
      onTyped={(typed) => onChanged({ [field]: typed })}
      fault={wholeOf(text[field], least, most) === null ? planRulesWords.whole : null}
      required
    />
  )
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{planRulesWords.late}</h2>
      <div className={styles.pair}>
        {whole('graceDays', planRulesWords.grace, [0, 365])}
        {whole('latePaymentsBeforeNotice', planRulesWords.notice, [1, 12])}
        {whole('cureDays', planRulesWords.cure, [0, 365])}
        {whole('fewestPayments', planRulesWords.fewest, [1, 60])}
        {whole('reAges', planRulesWords.reAges, [0, 12])}
        {whole('reAgeMonths', planRulesWords.reAgeMonths, [1, 120])}
        {whole('backDatingDays', planRulesWords.backDating, [0, 365])}
      </div>
      <PromptPayRule kept={text.promptPayDiscount} onTakenOut={() => onChanged({ promptPayDiscount: '' })} />
      <TickField
        label={planRulesWords.promptAll}
        hint={planRulesWords.promptAllHint}
        isTicked={text.planPatientsGetIt}
        onTicked={(planPatientsGetIt) => onChanged({ planPatientsGetIt })}
      />
      <TickField
        label={planRulesWords.accelerate}
        isTicked={text.mayAccelerate}
        onTicked={(mayAccelerate) => onChanged({ mayAccelerate })}
      />
      <Segments
        label={planRulesWords.excess}
        choices={planRulesWords.excessWays}
        value={text.excess}
        onPicked={(excess) => onChanged({ excess })}
      />
    </section>
  )
}

type WholeField =
  | 'graceDays'
  | 'latePaymentsBeforeNotice'
  | 'cureDays'
  | 'fewestPayments'
  | 'reAges'
  | 'reAgeMonths'
  | 'backDatingDays'
