import type { ReactNode } from 'react'
import { fieldNeeded, looksLikeCardNumber } from '../../shared/text/fields.ts'
import { isCardNumber } from './card-number.ts'
import { type FieldProps, TextBox } from './text-box.tsx'

export interface TextFieldProps extends FieldProps {
  readonly longest?: number
  /** Numbers that are no card may stand here although they are long: a member id. */
  readonly mayHoldLongNumbers?: boolean
  /** A rule of the screen on the text: `The provider number has ten digits.` */
  readonly fault?: string | null
}

/** A line of free text. It refuses what looks like a payment card's number. */
export function TextField({ mayHoldLongNumbers = false, ...props }: TextFieldProps): ReactNode {
  const card = !mayHoldLongNumbers && isCardNumber(props.text) ? looksLikeCardNumber() : null
  return (
    <TextBox
      {...props}
      fault={card ?? emptyFault(props) ?? props.fault ?? null}
      normal={props.text.trim().replace(/\s+/g, ' ')}
    />
  )
}

/** An identifier: service code, member id, group, account. Set in the code face, kept as typed. */
export function CodeField(props: TextFieldProps): ReactNode {
  return <TextBox {...props} face="code" fault={emptyFault(props) ?? props.fault ?? null} normal={props.text.trim()} />
}

function emptyFault(props: FieldProps): string | null {
  return props.required && props.text.trim() === '' ? fieldNeeded(props.label) : null
}
