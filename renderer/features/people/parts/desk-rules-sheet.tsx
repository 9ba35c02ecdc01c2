import { type ReactNode, useState } from 'react'
import type { DeskRules } from '../../../../shared/contract/people.ts'
import type { Role } from '../../../../shared/model/clinic.ts'
import { deskRulesWords, typedMinutes } from '../../../../shared/text/screens-desk-rules.ts'
import { roleWord } from '../../../../shared/text/screens-setup.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Failed } from '../../../ui/failed.tsx'
import { Form } from '../../../ui/form.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useDeskRules, useRequireFactor, useSaveDeskRules } from '../api/people.ts'
import styles from '../people.module.css'
import { RoleFields } from './role-fields.tsx'

/** When the desk locks by itself, and which roles need an authenticator app. */
export function DeskRulesSheet({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const rules = useDeskRules()
  return (
    <SideSheet title={deskRulesWords.title} onClosed={onClosed}>
      {rules.isError ? (
        <Failed {...problemOf(rules.error.error)} onTriedAgain={() => void rules.refetch()} />
      ) : rules.isSuccess ? (
        <>
          <LockRule rules={rules.data} onClosed={onClosed} />
          <FactorRule rules={rules.data} onClosed={onClosed} />
        </>
      ) : null}
    </SideSheet>
  )
}

interface RuleProps {
  readonly rules: DeskRules
  readonly onClosed: () => void
}

function LockRule({ rules, onClosed }: RuleProps): ReactNode {
  const [text, setText] = useState(String(rules.lockMinutes))
  const saving = useSaveDeskRules()
  const toast = useToast()
  const minutes = typedMinutes(text)
  async function finish(): Promise<void> {
    if (minutes === null || !(await saving.run({ lockMinutes: minutes })).ok) return
    toast({
      words: deskRulesWords.saved(minutes),
      onUndo: () => void saving.run({ lockMinutes: rules.lockMinutes }),
      onRedo: () => void saving.run({ lockMinutes: minutes }),
    })
    onClosed()
  }
  return (
    <Form
      does={deskRulesWords.save}
      label={deskRulesWords.lock}
      className={styles.form}
      onFinished={() => void finish()}
    >
      {saving.problem ? <Banner tone="bad" {...problemOf(saving.problem)} /> : null}
      <p>{deskRulesWords.lead}</p>
      <TextField
        label={deskRulesWords.minutes}
        hint={deskRulesWords.hint}
        text={text}
        onTyped={setText}
        fault={minutes === null ? deskRulesWords.wrong : null}
        longest={2}
        required
        autoFocus
      />
      <Button kind="primary" submits keys="Ctrl ↵" disabled={saving.isBusy} onPressed={() => {}}>
        {deskRulesWords.save}
      </Button>
    </Form>
  )
}

function FactorRule({ rules, onClosed }: RuleProps): ReactNode {
  const [roles, setRoles] = useState<readonly Role[]>(rules.factorRoles)
  const saving = useRequireFactor()
  const toast = useToast()
  async function finish(): Promise<void> {
    const answer = await saving.run({ roles: [...roles] })
    if (!answer.ok) return
    toast({ words: deskRulesWords.factorSaved(answer.value.factorRoles.map(roleWord).join(', ')) })
    onClosed()
  }
  return (
    <section aria-label={deskRulesWords.factor} className={styles.rule}>
      <h3 className={styles.heading}>{deskRulesWords.factor}</h3>
      {saving.problem ? <Banner tone="bad" {...problemOf(saving.problem)} /> : null}
      <p className={styles.line}>{deskRulesWords.factorLead}</p>
      <RoleFields roles={roles} onChanged={setRoles} mayBeNone />
      <Button disabled={saving.isBusy} onPressed={() => void finish()}>
        {deskRulesWords.factorSave}
      </Button>
    </section>
  )
}
