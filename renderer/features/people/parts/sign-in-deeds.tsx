import { type ReactNode, useState } from 'react'
import type { Answer } from '../../../../shared/contract/errors.ts'
import type { PersonAccount } from '../../../../shared/contract/people.ts'
import { signInDeeds, signInLine } from '../../../../shared/text/screens-people.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useApproversBut, useDeactivate, useEndWait, useResetFactor, useResetPins } from '../api/people.ts'
import styles from '../people.module.css'
import { DeactivateBox } from './deactivate-box.tsx'
import { DestroyLock } from './destroy-lock.tsx'
import { GivePassword } from './give-password.tsx'

export interface SignInDeedsProps {
  readonly account: PersonAccount
  readonly onDone: () => void
}

/** New password, PINs, authenticator, waits, and the end of an account. */
export function SignInDeeds({ account, onDone }: SignInDeedsProps): ReactNode {
  const { person } = account
  const [isEnding, setEnding] = useState(false)
  const [pins, factor, wait, end] = [useResetPins(), useResetFactor(), useEndWait(), useDeactivate()]
  const toast = useToast()
  const problem = [pins, factor, wait, end].find((deed) => deed.problem !== null)?.problem ?? null
  async function finish(answer: Promise<Answer<unknown>>, words: (name: string) => string): Promise<void> {
    if (!(await answer).ok) return
    toast({ words: words(person.name) })
    onDone()
  }
  const approvers = useApproversBut(person.id)
  const request = { personId: person.id }
  return (
    <section className={styles.deeds} aria-label={signInDeeds.title}>
      <h3 className={styles.heading}>{signInDeeds.title}</h3>
      <p className={styles.line}>{person.active ? signInLine(account) : signInDeeds.comeBack}</p>
      {account.hasKeptLock ? <DestroyLock person={person} approvers={approvers} onDone={onDone} /> : null}
      {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
      <GivePassword person={person} onDone={onDone} />
      {account.waitSeconds > 0 ? (
        <Button onPressed={() => void finish(wait.run(request), signInDeeds.done.endWait)}>
          {signInDeeds.endWait}
        </Button>
      ) : null}
      {account.hasUnlockPin || account.hasApprovalPin ? (
        <Button onPressed={() => void finish(pins.run(request), signInDeeds.done.resetPins)}>
          {signInDeeds.resetPins}
        </Button>
      ) : null}
      {account.hasSecondFactor ? (
        <Button onPressed={() => void finish(factor.run(request), signInDeeds.done.resetFactor)}>
          {signInDeeds.resetFactor}
        </Button>
      ) : null}
      {person.active ? <Button onPressed={() => setEnding(true)}>{signInDeeds.deactivate}</Button> : null}
      {isEnding ? (
        <DeactivateBox
          name={person.name}
          isAlone={approvers.length === 0}
          onClosed={() => setEnding(false)}
          onAgreed={() => {
            setEnding(false)
            void finish(end.run(request), signInDeeds.done.deactivate)
          }}
        />
      ) : null}
    </section>
  )
}
