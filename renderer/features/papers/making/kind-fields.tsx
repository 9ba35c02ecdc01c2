import type { ReactNode } from 'react'
import type { DateBox } from '../../../../shared/dates/parse-date.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import type { Choice } from '../../../ui/choice.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import styles from '../papers-screen.module.css'
import type { FormPartProps } from './subject-fields.tsx'

interface BoxProps extends FormPartProps {
  readonly box: string
  readonly label: string
}

/** The boxes that one kind of paper needs beside what it is about. */
export function KindFields(props: FormPartProps): ReactNode {
  switch (props.form.kind) {
    case 'statement':
      return (
        <>
          <Day {...props} box="from" label={words.from} means="past" required />
          <Day {...props} box="to" label={words.to} means="past" />
        </>
      )
    case 'paymentSchedule':
      return (
        <TickField
          label={words.coupons}
          isTicked={props.form.coupons}
          onTicked={(coupons) => props.onChanged({ coupons })}
        />
      )
    case 'payOffLetter':
      return <Day {...props} box="on" label={words.on} means="coming" />
    case 'balanceLetter':
      return (
        <>
          <Money {...props} box="newOwed" label={words.newOwed} required />
          <Pick {...props} box="cause" label={words.cause} choices={words.causes} />
        </>
      )
    case 'otherBillers':
      return <OtherFields {...props} />
    case 'nonCoveredNotice':
      return (
        <>
          <Pick {...props} box="reason" label={words.reason} choices={words.reasons} />
          <Words {...props} box="reference" label={words.reference} />
        </>
      )
    case 'assistanceApplication':
      return <Day {...props} box="returnBy" label={words.returnBy} means="coming" />
    case 'assistanceDecision':
      return <DecisionFields {...props} />
    case 'outageForm':
      return (
        <>
          <Pick {...props} box="form" label={words.form} choices={words.forms} />
          <Words {...props} box="count" label={words.count} />
        </>
      )
    case 'dailyClose':
      return <CloseFields {...props} />
    default:
      return null
  }
}

function OtherFields(props: FormPartProps): ReactNode {
  return [1, 2, 3, 4].map((at) => (
    <div key={at} className={styles.cluster}>
      <Words {...props} box={`who${at}`} label={words.who(at)} />
      <Words {...props} box={`what${at}`} label={words.what(at)} />
      <MoneyField
        label={words.cost(at)}
        text={props.form.texts[`cost${at}`] ?? ''}
        onTyped={(text) => props.onChanged({ texts: { ...props.form.texts, [`cost${at}`]: text } })}
        hint={words.costHint}
        mayBeUnknown
        mayNotApply
      />
    </div>
  ))
}

function DecisionFields(props: FormPartProps): ReactNode {
  return (
    <>
      <Pick {...props} box="outcome" label={words.outcome} choices={words.outcomes} />
      <Words {...props} box="discount" label={words.discount} />
      <Day {...props} box="validFrom" label={words.from} means="any" />
      <Day {...props} box="validUntil" label={words.to} means="coming" />
      <Words {...props} box="household" label={words.household} />
      <Money {...props} box="income" label={words.income} required />
      <Words {...props} box="guideline" label={words.guideline} />
      <Words {...props} box="year" label={words.year} />
      <Words {...props} box="why" label={words.why} />
      <Words {...props} box="missing" label={words.missing} />
      <Day {...props} box="missingDue" label={words.missingDue} means="coming" />
    </>
  )
}

function CloseFields(props: FormPartProps): ReactNode {
  return (
    <>
      <Day {...props} box="on" label={words.on} means="past" />
      <Money {...props} box="float" label={words.float} />
      <Money {...props} box="counted" label={words.counted} />
      <Money {...props} box="checks" label={words.checks} />
      <Money {...props} box="cards" label={words.cards} />
      <Words {...props} box="explanation" label={words.explanation} />
    </>
  )
}

function typedIn({ form, onChanged, box }: BoxProps) {
  return {
    text: form.texts[box] ?? '',
    onTyped: (text: string) => onChanged({ texts: { ...form.texts, [box]: text } }),
  }
}

function Words(props: BoxProps): ReactNode {
  return <TextField label={props.label} {...typedIn(props)} longest={300} />
}

function Money(props: BoxProps & { readonly required?: boolean }): ReactNode {
  return <MoneyField label={props.label} {...typedIn(props)} required={props.required ?? false} />
}

function Day(props: BoxProps & { readonly means: DateBox; readonly required?: boolean }): ReactNode {
  return <DateField label={props.label} box={props.means} {...typedIn(props)} required={props.required ?? false} />
}

function Pick(props: BoxProps & { readonly choices: readonly Choice[] }): ReactNode {
  const { onTyped, text } = typedIn(props)
  return <PickField label={props.label} choices={props.choices} value={text || null} onPicked={onTyped} />
}
