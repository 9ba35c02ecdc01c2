import { type ReactNode, useState } from 'react'
import type { AppStatus } from '../../../shared/contract/session.ts'
import { isPlainDate, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { codeSignInWords } from '../../../shared/text/screens-recovery.ts'
import { closedWords, doorLine, provenWhen, recoveryWords, signInWords } from '../../../shared/text/screens-sign-in.ts'
import { clockOfIso, dayOfIso } from '../../lib/clock.ts'
import { Button } from '../../ui/button.tsx'
import { useToday } from '../../ui/today.tsx'
import { Door } from './door.tsx'
import { SignInCard } from './sign-in-card.tsx'
import { UnlockCard } from './unlock-card.tsx'

export interface SignInScreenProps {
  readonly status: AppStatus
  /** Called after the right password; the shell follows. */
  readonly onOpened: () => void
  /** No password opens the clinic any more, or this computer forgot its secret. */
  readonly onCodeChosen: () => void
  /** Back to the other ways out, where the data could not be opened. */
  readonly onLeft?: () => void
  /** In to look only, where the file cannot be written. */
  readonly looks?: boolean
}

/** S1: sign in, or unlock after a lock. Nothing about patients stands here. */
export function SignInScreen({ status, onOpened, onCodeChosen, onLeft, looks = false }: SignInScreenProps): ReactNode {
  const today = useToday()
  const [personId, setPersonId] = useState(() => startingPerson(status))
  const [byPassword, setByPassword] = useState(false)
  const proven = status.backupProvenAt
  const provenDay = proven === null ? null : dayOfIso(proven)
  const when =
    proven === null || provenDay === null
      ? null
      : provenWhen(clockOfIso(proven), provenDay === today ? null : listDay(provenDay, today))
  return (
    <Door
      clinicName={status.clinicName}
      foot={
        <>
          <span>{doorLine(when, status.draftCount, closedLine(status.openDay, today))}</span>
          <span>{signInWords.version(status.version)}</span>
        </>
      }
    >
      {status.locked?.byPin && !byPassword ? (
        <UnlockCard
          name={status.people.find(({ id }) => id === status.locked?.personId)?.name ?? ''}
          onOpened={onOpened}
          onPasswordChosen={() => setByPassword(true)}
        />
      ) : (
        <SignInCard
          key={personId}
          people={status.people}
          personId={personId}
          isLocked={status.state === 'softLocked' && personId === startingPerson(status)}
          looks={looks}
          onPersonPicked={setPersonId}
          onOpened={onOpened}
        />
      )}
      <Button kind="quiet" size="small" onPressed={onCodeChosen}>
        {codeSignInWords.link}
      </Button>
      {onLeft === undefined ? null : (
        <Button kind="quiet" size="small" onPressed={onLeft}>
          {recoveryWords.otherWays}
        </Button>
      )}
    </Door>
  )
}

/** Nothing while it is not known, or the day that is open is today's. */
function closedLine(openDay: string | null | undefined, today: PlainDate): string | null {
  if (openDay === null) return closedWords(null)
  if (openDay === undefined || !isPlainDate(openDay) || openDay >= today) return null
  return closedWords(listDay(openDay, today))
}

function startingPerson(status: AppStatus): string {
  return status.locked?.personId ?? status.person?.id ?? status.people[0]?.id ?? ''
}
