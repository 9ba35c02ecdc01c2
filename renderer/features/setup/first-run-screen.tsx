import { type ReactNode, useState } from 'react'
import { restoreWords } from '../../../shared/text/screens-backups.ts'
import { firstRunWords } from '../../../shared/text/screens-sign-in.ts'
import { problemAt, problemOf } from '../../lib/problem.ts'
import { DoorForm } from '../../ui/door-form.tsx'
import { NewPasswordPair } from '../../ui/new-password-pair.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useCreateClinic } from './api/create-clinic.ts'
import { SampleButton } from './sample-button.tsx'

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
    <DoorForm
      title={firstRunWords.title}
      lead={firstRunWords.lead}
      problem={create.problem && problemOf(create.problem)}
      isBusy={create.isBusy}
      does={firstRunWords.create}
      onFinished={() => void finish()}
      other={{ words: restoreWords.link, keys: 'Ctrl O', onPressed: onRestoreChosen }}
    >
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
      <NewPasswordPair words={firstRunWords} typed={typed} onTyped={change} />
      <TickField
        label={firstRunWords.worksAtDesk}
        hint={firstRunWords.worksAtDeskHint}
        isTicked={typed.worksAtDesk}
        onTicked={(worksAtDesk) => change({ worksAtDesk })}
      />
      <SampleButton />
    </DoorForm>
  )
}
