import type { ReactNode } from 'react'
import { DoorPair } from './door-form.tsx'
import { SecretField } from './secret-field.tsx'

export interface NewPassword {
  readonly password: string
  readonly again: string
}

export interface NewPasswordPairProps {
  readonly words: {
    readonly password: string
    readonly passwordHint: string
    readonly passwordAgain: string
    readonly differ: string
  }
  readonly typed: NewPassword
  readonly onTyped: (part: Partial<NewPassword>) => void
}

/** A new password and the same once more. */
export function NewPasswordPair({ words, typed, onTyped }: NewPasswordPairProps): ReactNode {
  return (
    <DoorPair>
      <SecretField
        label={words.password}
        hint={words.passwordHint}
        text={typed.password}
        onTyped={(password) => onTyped({ password })}
        required
      />
      <SecretField
        label={words.passwordAgain}
        text={typed.again}
        onTyped={(again) => onTyped({ again })}
        fault={typed.again === typed.password ? null : words.differ}
        required
      />
    </DoorPair>
  )
}
