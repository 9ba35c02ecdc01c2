import type { ReactNode } from 'react'
import type { AuthorizationRow } from '../../../shared/contract/authorization.ts'
import { authorizationStanding } from '../../../shared/engine/authorization/standing.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { authSheetWords, authWords } from '../../../shared/text/authorizations.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { problemOf } from '../../lib/problem.ts'
import { useKeptText } from '../../lib/use-kept-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'
import { useSaveAuthorization, useTakeVisitBack } from './api/authorizations.ts'
import { AuthFields } from './auth-fields.tsx'
import { draftOf, startingText, textOf } from './auth-text.ts'
import styles from './authorizations.module.css'

export interface AuthSheetProps {
  readonly patientId: PatientId
  /** Null: a new one. */
  readonly row: AuthorizationRow | null
  /** The payer that the patient has, for a new one. */
  readonly payer: string
  readonly onClosed: () => void
}

/** S18: one authorization, with what is left of it and the visits made under it. What is half typed is a draft. */
export function AuthSheet({ patientId, row, payer, onClosed }: AuthSheetProps): ReactNode {
  const today = useToday()
  const toast = useToast()
  const saving = useSaveAuthorization()
  const title = row === null ? authSheetWords.newTitle : authSheetWords.editTitle
  const key = `auth:${patientId}:${row?.id ?? 'new'}`
  const { text, change, half, finish } = useKeptText({ key, title }, row === null ? startingText(payer) : textOf(row))
  async function save(): Promise<void> {
    const draft = draftOf(text, patientId, today)
    const answer = await saving.run({ authorizationId: row?.id ?? null, draft })
    if (!answer.ok) return
    await finish()
    toast({ words: authWords.saved(answer.value.patientName) })
    onClosed()
  }
  return (
    <SideSheet title={title} onClosed={onClosed}>
      <Form label={title} className={styles.form} half={half} onFinished={() => void save()} does={authSheetWords.save}>
        {saving.problem ? <Banner tone="bad" {...problemOf(saving.problem)} /> : null}
        {row === null ? null : <Effect row={row} />}
        <AuthFields text={text} onChanged={change} problem={saving.problem} />
        <Button kind="primary" keys="Ctrl ↵" submits onPressed={() => undefined} disabled={saving.isBusy}>
          {authSheetWords.save}
        </Button>
      </Form>
      {row === null || row.uses.length === 0 ? null : <Visits row={row} />}
    </SideSheet>
  )
}

/** What is left, in one sentence. */
function Effect({ row }: { readonly row: AuthorizationRow }): ReactNode {
  const { left } = authorizationStanding(row, useToday())
  const { effect } = authSheetWords
  const words = left === null ? effect.none : left === 0 ? effect.usedUp : effect.left(left, authWords.units[row.unit])
  return <p className={styles.effect}>{words}</p>
}

function Visits({ row }: { readonly row: AuthorizationRow }): ReactNode {
  const today = useToday()
  const toast = useToast()
  const taking = useTakeVisitBack()
  async function takeBack(useId: string): Promise<void> {
    const answer = await taking.run({ authorizationId: row.id, useId })
    if (answer.ok) toast({ words: authSheetWords.takenBack })
  }
  return (
    <section className={styles.visits} aria-label={authSheetWords.visits}>
      <h3>{authSheetWords.visits}</h3>
      <ul>
        {row.uses.map(({ id, on, units, by }) => (
          <li key={id}>
            <span>{`${listDay(on, today)} · ${units} · ${by}`}</span>
            <Button
              size="small"
              kind="quiet"
              label={authSheetWords.takeBack(listDay(on, today))}
              onPressed={() => void takeBack(id)}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
