import { type ReactNode, useState } from 'react'
import { emergencyWords } from '../../../shared/text/screens-audit.ts'
import { codeSignInWords as words } from '../../../shared/text/screens-recovery.ts'
import { problemOf } from '../../lib/problem.ts'
import { DoorForm } from '../../ui/door-form.tsx'
import { RecoveryCodeField } from '../../ui/recovery-code-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useEmergencySignIn } from './api/code-sign-in.ts'

export interface EmergencySignInProps {
  readonly onOpened: () => void
  readonly onLeft: () => void
}

/** Nobody who may open the clinic can be reached: name, the code of the envelope and a reason, for one hour of looking. */
export function EmergencySignIn({ onOpened, onLeft }: EmergencySignInProps): ReactNode {
  const [typed, setTyped] = useState({ personName: '', code: '', reason: '' })
  const signIn = useEmergencySignIn()
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  async function finish(): Promise<void> {
    if ((await signIn.run(typed)).ok) onOpened()
  }
  useKeys([{ keys: 'Escape', does: words.back, run: onLeft }])
  return (
    <DoorForm
      title={words.emergencyTitle}
      lead={words.emergencyLead}
      problem={signIn.problem && problemOf(signIn.problem)}
      isBusy={signIn.isBusy}
      does={words.emergencyEnter}
      onFinished={() => void finish()}
      other={{ words: words.back, keys: 'Esc', onPressed: onLeft }}
    >
      <TextField
        label={words.name}
        hint={words.emergencyNameHint}
        text={typed.personName}
        onTyped={(personName) => change({ personName })}
        required
        autoFocus
        longest={80}
      />
      <RecoveryCodeField text={typed.code} onTyped={(code) => change({ code })} />
      <TextField
        label={emergencyWords.reason}
        hint={emergencyWords.reasonHint}
        text={typed.reason}
        onTyped={(reason) => change({ reason })}
        fault={typed.reason.trim().length < 10 ? emergencyWords.tooShort : null}
        longest={300}
        required
      />
    </DoorForm>
  )
}
