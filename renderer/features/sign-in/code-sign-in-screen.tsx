import { type ReactNode, useState } from 'react'
import { codeSignInWords as words } from '../../../shared/text/screens-recovery.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { CodeField, TextField } from '../../ui/text-field.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useCodeSignIn } from './api/code-sign-in.ts'
import styles from './code-sign-in-screen.module.css'

export interface CodeSignInScreenProps {
  readonly onOpened: () => void
  readonly onLeft: () => void
}

/** Where no password opens the clinic any more: name, recovery code, new password. */
export function CodeSignInScreen({ onOpened, onLeft }: CodeSignInScreenProps): ReactNode {
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
    <main className={styles.page}>
      <Form label={words.title} className={styles.card} onFinished={() => void finish()}>
        <div>
          <h1 className={styles.title}>{words.title}</h1>
          <p className={styles.lead}>{words.lead}</p>
        </div>
        {signIn.problem ? <Banner tone="bad" {...problemOf(signIn.problem)} /> : null}
        <TextField
          label={words.name}
          hint={words.nameHint}
          text={typed.personName}
          onTyped={(personName) => change({ personName })}
          required
          autoFocus
          longest={80}
        />
        <CodeField
          label={words.code}
          hint={words.codeHint}
          text={typed.code}
          onTyped={(code) => change({ code })}
          required
          longest={120}
        />
        <div className={styles.pair}>
          <SecretField
            label={words.password}
            hint={words.passwordHint}
            text={typed.password}
            onTyped={(password) => change({ password })}
            required
          />
          <SecretField
            label={words.passwordAgain}
            text={typed.again}
            onTyped={(again) => change({ again })}
            fault={typed.again === typed.password ? null : words.differ}
            required
          />
        </div>
        <div className={styles.actions}>
          <Button keys="Esc" onPressed={onLeft}>
            {words.back}
          </Button>
          <Button kind="primary" submits keys="Ctrl ↵" disabled={signIn.isBusy} onPressed={() => {}}>
            {words.enter}
          </Button>
        </div>
      </Form>
    </main>
  )
}
