import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { AppError } from '../../../shared/contract/errors.ts'
import type { AppStatus } from '../../../shared/contract/session.ts'
import { personIdSchema } from '../../../shared/model/ids.ts'
import { doorWords } from '../../../shared/text/screens-people.ts'
import { signInWords } from '../../../shared/text/screens-sign-in.ts'
import { problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { CodeField } from '../../ui/text-field.tsx'
import { useSignIn } from './api/sign-in.ts'
import styles from './sign-in-card.module.css'
import { useWait } from './use-wait.ts'

export interface SignInCardProps {
  readonly people: AppStatus['people']
  readonly personId: string
  /** The same person's session is softly locked. */
  readonly isLocked: boolean
  readonly onPersonPicked: (personId: string) => void
  /** In to look only, where the file cannot be written. */
  readonly looks?: boolean
  readonly onOpened: () => void
}

/** Name, password, Enter. Others pick their name with Tab. */
export function SignInCard(props: SignInCardProps): ReactNode {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [isCapsOn, setCapsOn] = useState(false)
  const signIn = useSignIn()
  const wait = useWait(signIn.problem)
  const asksCode = isAskingForCode(signIn.problem)
  const name = props.people.find((person) => person.id === props.personId)?.name ?? ''
  async function open(): Promise<void> {
    const personId = personIdSchema.safeParse(props.personId)
    if (!personId.success || password === '' || wait.isWaiting) return
    const asked = { ...(asksCode && code !== '' ? { code } : {}), ...(props.looks ? { looking: true } : {}) }
    const answer = await signIn.run({ personId: personId.data, password, ...asked })
    setCode('')
    if (answer.ok || !isAskingForCode(answer.error)) setPassword('')
    if (answer.ok) props.onOpened()
  }
  function onKey(event: KeyboardEvent): void {
    setCapsOn(event.getModifierState('CapsLock'))
    if (event.key !== 'Enter') return
    event.preventDefault()
    void open()
  }
  const said = wait.words ?? (signIn.problem === null ? null : sentenceOf(signIn.problem))
  return (
    <Form label={signInWords.label} className={styles.card} onFinished={() => void open()}>
      <div>
        <h1 className={styles.name}>{name}</h1>
        {props.isLocked ? <p className={styles.locked}>{signInWords.locked(name)}</p> : null}
      </div>
      <SecretField
        label={signInWords.password}
        text={password}
        onTyped={setPassword}
        onKey={onKey}
        autoFocus
        hint={isCapsOn ? signInWords.capsLock : undefined}
        problem={asksCode ? null : said}
      />
      {asksCode ? (
        <CodeField
          label={doorWords.code}
          text={code}
          onTyped={setCode}
          hint={doorWords.codeHint}
          problem={isFirstAsk(signIn.problem) ? null : said}
          autoFocus
        />
      ) : null}
      <Button kind="primary" submits keys="↵" disabled={signIn.isBusy || wait.isWaiting} onPressed={() => {}}>
        {props.isLocked ? signInWords.unlock : signInWords.signIn}
      </Button>
      {props.people.length > 1 ? (
        <PickField
          label={signInWords.person}
          choices={props.people.map((person) => ({ value: person.id, label: person.name }))}
          value={props.personId}
          onPicked={props.onPersonPicked}
        />
      ) : null}
    </Form>
  )
}

/** The password was right, and the code of the authenticator app is needed as well. */
function isAskingForCode(problem: AppError | null): boolean {
  return problem?.kind === 'refused' && (problem.code === 'FACTOR_NEEDED' || problem.code === 'FACTOR_WRONG')
}

function isFirstAsk(problem: AppError | null): boolean {
  return problem?.kind === 'refused' && problem.code === 'FACTOR_NEEDED'
}

function sentenceOf(problem: Parameters<typeof problemOf>[0]): string {
  const { fact, more } = problemOf(problem)
  return `${fact} ${more}`
}
