import IconEye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Looking } from '../../../shared/contract/session.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { lookOnlyWords } from '../../../shared/text/screens-shell.ts'
import { clockOfIso, dayOfIso } from '../../lib/clock.ts'
import { refresh, useClient } from '../../lib/query.tsx'
import { classes } from '../../ui/classes.ts'
import { useToday } from '../../ui/today.tsx'
import { TakeOverBox } from './take-over-box.tsx'
import styles from './top-bar.module.css'

export interface LookOnlyLineProps {
  readonly words: string
  /** Out of a copy there is a way back; a role stays. */
  readonly isCopy: boolean
  /** An administrator may say that the other computer is out of use. */
  readonly mayTakeOver: boolean
}

/** In the status line: nothing can be changed here, and why. */
export function LookOnlyLine({ words, isCopy, mayTakeOver }: LookOnlyLineProps): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const client = useClient()
  const queries = useQueryClient()
  async function back(): Promise<void> {
    await client['backup.endLook']({})
    await anew()
  }
  async function anew(): Promise<void> {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.status' })
    await refresh(queries, ['app'])
  }
  return (
    <span role="status" className={classes(styles.copies, styles.worry)}>
      <IconEye size={16} stroke={1.75} aria-hidden="true" />
      {words}
      {isCopy ? (
        <button type="button" className={styles.back} onClick={() => void back()}>
          {lookOnlyWords.back}
        </button>
      ) : null}
      {mayTakeOver ? (
        <button type="button" className={styles.back} onClick={() => setAsking(true)}>
          {lookOnlyWords.takeOver}
        </button>
      ) : null}
      {isAsking ? (
        <TakeOverBox
          onDone={() => {
            setAsking(false)
            void anew()
          }}
          onClosed={() => setAsking(false)}
        />
      ) : null}
    </span>
  )
}

/** Why the person may only look: the file, a copy, an emergency, or their role. Null for whoever may work. */
export function useLookOnlyWords(person: Person, looking: Looking | null): string | null {
  const today = useToday()
  if (looking?.at === 'file') return lookOnlyWords.file
  if (looking?.at === 'second')
    return lookOnlyWords.second(`${listDay(dayOfIso(looking.since), today)} ${clockOfIso(looking.since)}`)
  if (looking?.at === 'copy')
    return lookOnlyWords.copy(`${listDay(dayOfIso(looking.madeAt), today)} ${clockOfIso(looking.madeAt)}`)
  if (looking?.at === 'emergency') return lookOnlyWords.emergency(clockOfIso(looking.until))
  return person.roles.every((role) => role === 'reader') ? lookOnlyWords.role : null
}
