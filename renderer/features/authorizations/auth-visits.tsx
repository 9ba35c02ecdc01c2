import type { ReactNode } from 'react'
import type { AuthorizationRow } from '../../../shared/contract/authorization.ts'
import { authorizationStanding } from '../../../shared/engine/authorization/standing.ts'
import { authSheetWords, authWords } from '../../../shared/text/authorizations.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { Button } from '../../ui/button.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './authorizations.module.css'
import { useVisitTakenBack } from './use-visit.ts'

/** What is left, in one sentence. */
export function Effect({ row }: { readonly row: AuthorizationRow }): ReactNode {
  const { left } = authorizationStanding(row, useToday())
  const { effect } = authSheetWords
  const words = left === null ? effect.none : left === 0 ? effect.usedUp : effect.left(left, authWords.units[row.unit])
  return <p className={styles.effect}>{words}</p>
}

/** The visits made under it, each with the way to take it back. */
export function Visits({ row }: { readonly row: AuthorizationRow }): ReactNode {
  const today = useToday()
  const takeBack = useVisitTakenBack(row.id)
  return (
    <section className={styles.visits} aria-label={authSheetWords.visits}>
      <h3>{authSheetWords.visits}</h3>
      <ul>
        {row.uses.map((use) => (
          <li key={use.id}>
            <span>{`${listDay(use.on, today)} · ${use.units} · ${use.by}`}</span>
            <Button
              size="small"
              kind="quiet"
              label={authSheetWords.takeBack(listDay(use.on, today))}
              onPressed={() => takeBack(use)}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
