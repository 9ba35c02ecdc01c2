import { type ReactNode, useState } from 'react'
import { codeSignInWords as words } from '../../../shared/text/screens-recovery.ts'
import { problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { DoorForm } from '../../ui/door-form.tsx'
import { NewPasswordPair } from '../../ui/new-password-pair.tsx'
import { RecoveryCodeField } from '../../ui/recovery-code-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useCodeSignIn } from './api/code-sign-in.ts'
import { EmergencySignIn } from './emergency-sign-in.tsx'

export interface CodeSignInScreenProps {
  readonly onOpened: () => void
  readonly onLeft: () => void
}

/** With the code of the envelope: an administrator comes in with a new password, or somebody looks in an emergency. */
export function CodeSignInScreen({ onOpened, onLeft }: CodeSignInScreenProps): ReactNode {
  const [isEmergency, setEmergency] = useState(false)
  if (isEmergency) return <EmergencySignIn onOpened={onOpened} onLeft={() => setEmergency(false)} />
  return <CodeSignIn onOpened={onOpened} onLeft={onLeft} onEmergency={() => setEmergency(true)} />
}

interface CodeSignInProps extends CodeSignInScreenProps {
  readonly onEmergency: () => void
}

/** Where no password opens the clinic any more: name, recovery code, new password. */
function CodeSignIn({ onOpened, onLeft, onEmergency }: CodeSignInProps): ReactNode {
  const [typed, setTyped] = useState({ personName: '', code: '', password: '', again: '' })
  const signIn = useCodeSignIn()
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  async function finish(): Promise<void> {
    const { again, ...request } = typed
    const answer = await signIn.run(request)
    if (answer.ok) onOpened()
  }
  useKeys([{ keys: 'Escape', does: words.back, run: onLeft }])
  return (
    <DoorForm
      title={words.title}
      lead={words.lead}
      problem={signIn.problem && problemOf(signIn.problem)}
      isBusy={signIn.isBusy}
      does={words.enter}
      onFinished={() => void finish()}
      other={{ words: words.back, keys: 'Esc', onPressed: onLeft }}
    >
      <TextField
        label={words.name}
        hint={words.nameHint}
        text={typed.personName}
        onTyped={(personName) => change({ personName })}
        required
        autoFocus
        longest={80}
      />
      <RecoveryCodeField text={typed.code} onTyped={(code) => change({ code })} />
      <NewPasswordPair words={words} typed={typed} onTyped={change} />
      <div>
        <Button kind="quiet" size="small" onPressed={onEmergency}>
          {words.emergency}
        </Button>
      </div>
    </DoorForm>
  )
}
