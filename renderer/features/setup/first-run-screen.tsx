import { type ReactNode, useState } from 'react'
import { restoreWords } from '../../../shared/text/screens-backups.ts'
import { firstRunWords } from '../../../shared/text/screens-sign-in.ts'
import { problemAt, problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useCreateClinic } from './api/create-clinic.ts'
import styles from './first-run-screen.module.css'

export interface FirstRunScreenProps {
  readonly onReady: () => void
  /** The clinic is there already, on a backup of another computer. */
  readonly onRestoreChosen: () => void
}

/** The first start on this workstation: the clinic's name, the administrator and the password. */
export function FirstRunScreen({ onReady, onRestoreChosen }: FirstRunScreenProps): ReactNode {
  const [typed, setTyped] = useState({ clinicName: '', personName: '', password: '', again: '', worksAtDesk: true })
  const create = useCreateClinic()
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }))
  useKeys([{ keys: 'Ctrl+O', does: restoreWords.link, run: onRestoreChosen }])
  async function finish(): Promise<void> {
    const { again, ...request } = typed
    const answer = await create.run(request)
    if (answer.ok) onReady()
  }
  return (
    <main className={styles.page}>
      <Form label={firstRunWords.title} className={styles.card} onFinished={() => void finish()}>
        <div>
          <h1 className={styles.title}>{firstRunWords.title}</h1>
          <p className={styles.lead}>{firstRunWords.lead}</p>
        </div>
        {create.problem ? <Banner tone="bad" {...problemOf(create.problem)} /> : null}
        <TextField
          label={firstRunWords.clinicName}
          hint={firstRunWords.clinicHint}
          text={typed.clinicName}
          onTyped={(clinicName) => change({ clinicName })}
          problem={problemAt(create.problem, 'clinicName')}
          required
          autoFocus
        />
        <TextField
          label={firstRunWords.personName}
          hint={firstRunWords.personHint}
          text={typed.personName}
          onTyped={(personName) => change({ personName })}
          problem={problemAt(create.problem, 'personName')}
          required
        />
        <div className={styles.pair}>
          <SecretField
            label={firstRunWords.password}
            hint={firstRunWords.passwordHint}
            text={typed.password}
            onTyped={(password) => change({ password })}
            required
          />
          <SecretField
            label={firstRunWords.passwordAgain}
            text={typed.again}
            onTyped={(again) => change({ again })}
            fault={typed.again === typed.password ? null : firstRunWords.differ}
            required
          />
        </div>
        <TickField
          label={firstRunWords.worksAtDesk}
          hint={firstRunWords.worksAtDeskHint}
          isTicked={typed.worksAtDesk}
          onTicked={(worksAtDesk) => change({ worksAtDesk })}
        />
        <div className={styles.actions}>
          <Button keys="Ctrl O" onPressed={onRestoreChosen}>
            {restoreWords.link}
          </Button>
          <Button kind="primary" submits keys="Ctrl ↵" disabled={create.isBusy} onPressed={() => {}}>
            {firstRunWords.create}
          </Button>
        </div>
      </Form>
    </main>
  )
}
