import { type ReactNode, useState } from 'react'
import type { NewSecondFactor } from '../../../shared/contract/people.ts'
import { factorDoorWords, groupsOfFour, ownWords } from '../../../shared/text/screens-people.ts'
import { problemOf } from '../../lib/problem.ts'
import { DoorForm } from '../../ui/door-form.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { CodeField } from '../../ui/text-field.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useBeginFactor, useConfirmFactor, useLeaveDoor } from './api/sign-in.ts'
import styles from './second-factor-screen.module.css'

export interface SecondFactorScreenProps {
  /** The app is set up, or the desk was locked instead. */
  readonly onReady: () => void
}

/** A role needs an authenticator app: it is set up before anything else is shown, or the desk is left. */
export function SecondFactorScreen({ onReady }: SecondFactorScreenProps): ReactNode {
  const [begun, setBegun] = useState<NewSecondFactor | null>(null)
  const leaving = useLeaveDoor()
  const leave = (): void => void leaving.run({}).then(onReady)
  useKeys([{ keys: 'Escape', does: factorDoorWords.leave, run: leave }])
  return begun === null ? (
    <PasswordFirst onBegun={setBegun} onLeft={leave} />
  ) : (
    <Enrol begun={begun} onReady={onReady} onLeft={leave} />
  )
}

interface PasswordFirstProps {
  readonly onBegun: (begun: NewSecondFactor) => void
  readonly onLeft: () => void
}

function PasswordFirst({ onBegun, onLeft }: PasswordFirstProps): ReactNode {
  const [password, setPassword] = useState('')
  const begin = useBeginFactor()
  async function finish(): Promise<void> {
    const answer = await begin.run({ password })
    if (answer.ok) onBegun(answer.value)
  }
  return (
    <DoorForm
      title={factorDoorWords.title}
      lead={factorDoorWords.lead}
      problem={begin.problem && problemOf(begin.problem)}
      isBusy={begin.isBusy}
      does={factorDoorWords.go}
      onFinished={() => void finish()}
      other={{ words: factorDoorWords.leave, keys: 'Esc', onPressed: onLeft }}
    >
      <SecretField label={ownWords.withPassword} text={password} onTyped={setPassword} required autoFocus />
    </DoorForm>
  )
}

interface EnrolProps {
  readonly begun: NewSecondFactor
  readonly onReady: () => void
  readonly onLeft: () => void
}

function Enrol({ begun, onReady, onLeft }: EnrolProps): ReactNode {
  const [code, setCode] = useState('')
  const confirm = useConfirmFactor()
  async function finish(): Promise<void> {
    if ((await confirm.run({ code })).ok) onReady()
  }
  return (
    <DoorForm
      title={factorDoorWords.title}
      lead={ownWords.scan}
      problem={confirm.problem && problemOf(confirm.problem)}
      isBusy={confirm.isBusy}
      does={ownWords.confirm}
      onFinished={() => void finish()}
      other={{ words: factorDoorWords.leave, keys: 'Esc', onPressed: onLeft }}
    >
      <div className={styles.key}>
        <QrCode text={begun.address} label={ownWords.scanLabel} />
        <div>
          <p className={styles.line}>{ownWords.secret}</p>
          <output className={styles.secret}>{groupsOfFour(begun.secret)}</output>
        </div>
      </div>
      <CodeField label={ownWords.code} hint={ownWords.codeHint} text={code} onTyped={setCode} required autoFocus />
    </DoorForm>
  )
}
