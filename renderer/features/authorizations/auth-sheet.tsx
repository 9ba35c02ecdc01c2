import type { ReactNode } from 'react'
import { authSheetWords } from '../../../shared/text/authorizations.ts'
import { problemOf } from '../../lib/problem.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { Banner } from '../../ui/banner.tsx'
import { BothVersions } from '../../ui/both-versions.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { AuthFields } from './auth-fields.tsx'
import { AUTH_PARTS, textOf } from './auth-text.ts'
import { Effect, Visits } from './auth-visits.tsx'
import styles from './authorizations.module.css'
import { type AuthFormOf, authForm, useAuthForm } from './use-auth-form.ts'

/**
 * S18: one authorization, with what is left of it and the visits made under it. What is half typed is a draft; where the
 * authorization was saved meanwhile both versions are shown first.
 */
export function AuthSheet(props: AuthFormOf): ReactNode {
  const { patientId, row, onClosed } = props
  const form = authForm(patientId, row)
  const saved = row === null ? null : textOf(row)
  const both = useSettled({ ...form, parts: AUTH_PARTS, saved, savedAt: row?.savedAt ?? null })
  if (both === undefined) return null
  if (both === null) return <OpenSheet {...props} />
  return (
    <SideSheet title={form.title} onClosed={onClosed}>
      <BothVersions {...both} />
    </SideSheet>
  )
}

function OpenSheet(props: AuthFormOf): ReactNode {
  const { row, onClosed } = props
  const { title, text, change, half, save, isBusy, problem } = useAuthForm(props)
  return (
    <SideSheet title={title} onClosed={onClosed}>
      <Form label={title} className={styles.form} half={half} onFinished={() => void save()} does={authSheetWords.save}>
        {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
        {row === null ? null : <Effect row={row} />}
        <AuthFields text={text} onChanged={change} problem={problem} />
        <Button kind="primary" keys="Ctrl ↵" submits onPressed={() => undefined} disabled={isBusy}>
          {authSheetWords.save}
        </Button>
      </Form>
      {row === null || row.uses.length === 0 ? null : <Visits row={row} />}
    </SideSheet>
  )
}
