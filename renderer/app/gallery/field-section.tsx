import { type ReactNode, useState } from 'react'
import { DateField } from '../../ui/date-field.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import { RecoveryCodeField } from '../../ui/recovery-code-field.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import type { FieldProps } from '../../ui/text-box.tsx'
import { CodeField, TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { Piece, Section } from './piece.tsx'

type Typed = Pick<FieldProps, 'text' | 'onTyped'>

interface LiveProps {
  readonly start: string
  readonly children: (typed: Typed) => ReactNode
}

/** A field that holds what is typed into it. */
function Live({ start, children }: LiveProps): ReactNode {
  const [text, onTyped] = useState(start)
  return children({ text, onTyped })
}

/** Fields: empty, filled, unknown, at fault, off. Each can be typed into. */
export function FieldSection(): ReactNode {
  const [isTicked, setTicked] = useState(true)
  return (
    <Section title="Fields">
      <Piece name="TextField, empty">
        <Live start="">{(typed) => <TextField label="Last name" hint="As on the card" {...typed} />}</Live>
      </Piece>
      <Piece name="TextField, at fault">
        <Live start="">{(typed) => <TextField label="First name" required problem="Type a name." {...typed} />}</Live>
      </Piece>
      <Piece name="TextField, off">
        <TextField label="Account" text="AC-1001" onTyped={() => {}} disabled />
      </Piece>
      <Piece name="CodeField">
        <Live start="IM-310">{(typed) => <CodeField label="Code" {...typed} />}</Live>
      </Piece>
      <Piece name="MoneyField, amount">
        <Live start="1,200">{(typed) => <MoneyField label="Yearly deductible" {...typed} />}</Live>
      </Piece>
      <Piece name="MoneyField, unknown">
        <Live start="?">{(typed) => <MoneyField label="Met so far" mayBeUnknown {...typed} />}</Live>
      </Piece>
      <Piece name="MoneyField, does not apply">
        <Live start="n/a">{(typed) => <MoneyField label="Family deductible" mayNotApply {...typed} />}</Live>
      </Piece>
      <Piece name="MoneyField, refused when it is left">
        <Live start="12.345">{(typed) => <MoneyField label="Down payment" {...typed} />}</Live>
      </Piece>
      <Piece name="PercentField, both halves">
        <Live start="20">{(typed) => <PercentField label="Coinsurance" showsHalves {...typed} />}</Live>
      </Piece>
      <Piece name="DateField">
        <Live start="12/8">{(typed) => <DateField label="Date of service" box="coming" {...typed} />}</Live>
      </Piece>
      <Piece name="DateField, refused when it is left">
        <Live start="2/30">{(typed) => <DateField label="First payment" box="coming" {...typed} />}</Live>
      </Piece>
      <Piece name="SecretField">
        <Live start="sample">{(typed) => <SecretField label="Password" {...typed} />}</Live>
      </Piece>
      <Piece name="TickField">
        <TickField label="Send a reminder" isTicked={isTicked} onTicked={setTicked} />
      </Piece>
      <Piece name="RecoveryCodeField" isWide>
        <Live start="">{(typed) => <RecoveryCodeField {...typed} />}</Live>
      </Piece>
    </Section>
  )
}
