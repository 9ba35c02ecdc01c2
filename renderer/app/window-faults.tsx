import { type ReactNode, useEffect, useState } from 'react'
import type { Client, Sent } from '../../shared/contract/contract.ts'
import { lookOf } from '../../shared/model/error-look.ts'
import { windowFailed } from '../../shared/text/screens-shell.ts'
import { closeWord } from '../../shared/text/screens-words.ts'
import { Banner } from '../ui/banner.tsx'
import styles from './window-faults.module.css'

/** Notes what nobody caught. Gives the ticket under which it is found; null when that could not be written either. */
export async function noteFault(client: Client, error: unknown): Promise<string | null> {
  const { kind, places } = lookOf(error)
  try {
    const answer = await client['window.failed']({ kind: kindOf(kind), places: [...places] })
    return answer.ok ? answer.value.ticket : null
  } catch {
    return null
  }
}

/** Says it when a key or a click failed in a way that no screen knows of: nobody may go on as if it had worked. */
export function WindowFaults({ client }: { readonly client: Client }): ReactNode {
  const [ticket, setTicket] = useState<string | null>(null)
  useEffect(() => {
    const fail = (error: unknown): void => {
      setTicket((before) => before ?? '')
      void noteFault(client, error).then((found) => setTicket((before) => (before === null ? null : (found ?? before))))
    }
    const onError = (event: ErrorEvent): void => {
      // The page says so too of a layout that settles one frame later, without an error.
      if (event.error !== null && event.error !== undefined) fail(event.error)
    }
    const onRefused = (event: PromiseRejectionEvent): void => fail(event.reason)
    window.addEventListener('error', onError)
    window.addEventListener('unhandledrejection', onRefused)
    return () => {
      window.removeEventListener('error', onError)
      window.removeEventListener('unhandledrejection', onRefused)
    }
  }, [client])
  if (ticket === null) return null
  return (
    <div className={styles.place}>
      <Banner tone="bad" {...windowFailed(ticket)} action={{ words: closeWord(), onPressed: () => setTicket(null) }} />
    </div>
  )
}

type Kind = Sent<'window.failed'>['kind']
const KINDS: readonly Kind[] = ['Error', 'TypeError', 'RangeError', 'ReferenceError']

function kindOf(kind: string): Kind {
  return KINDS.find((known) => known === kind) ?? 'other'
}
