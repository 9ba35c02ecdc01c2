import type { KeyboardEvent, ReactNode } from 'react'
import { fieldNeeded } from '../../shared/text/fields.ts'
import { type FieldProps, TextBox } from './text-box.tsx'

export interface SecretFieldProps extends FieldProps {
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void
  /** A rule of the screen: `The two passwords differ.` */
  readonly fault?: string | null
}

/** A password. What is typed is never drawn, kept or mirrored. */
export function SecretField(props: SecretFieldProps): ReactNode {
  const empty = props.required && props.text === '' ? fieldNeeded(props.label) : null
  return <TextBox {...props} type="password" fault={empty ?? props.fault ?? null} />
}
