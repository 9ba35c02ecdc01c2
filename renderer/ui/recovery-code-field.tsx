import type { ReactNode } from 'react'
import { codeSignInWords as words } from '../../shared/text/screens-recovery.ts'
import { CodeField } from './text-field.tsx'

export interface RecoveryCodeFieldProps {
  readonly text: string
  readonly onTyped: (text: string) => void
  readonly autoFocus?: boolean
}

/** Seven groups from the sealed envelope, with whatever people put between them. */
export function RecoveryCodeField({ text, onTyped, autoFocus = false }: RecoveryCodeFieldProps): ReactNode {
  return (
    <CodeField
      label={words.code}
      hint={words.codeHint}
      text={text}
      onTyped={onTyped}
      required
      autoFocus={autoFocus}
      longest={120}
    />
  )
}
