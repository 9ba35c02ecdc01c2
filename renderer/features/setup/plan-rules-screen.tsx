import { type ReactNode, useState } from 'react'
import type { PlanPolicies } from '../../../shared/contract/policy.ts'
import type { Clinic } from '../../../shared/model/clinic.ts'
import { planRulesWords } from '../../../shared/text/screens-plan-rules.ts'
import { setupWords } from '../../../shared/text/screens-setup.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Failed } from '../../ui/failed.tsx'
import { Form, finishForm } from '../../ui/form.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { AgreementRuleFields } from './agreement-rule-fields.tsx'
import { useClinic } from './api/clinic.ts'
import { useRules, useSaveRules } from './api/rules.ts'
import { FeeRuleFields } from './fee-rule-fields.tsx'
import { PackList } from './pack-list.tsx'
import { LateFields, LimitFields } from './rules-fields.tsx'
import { type RulesText, rulesOf, textOfRules } from './rules-text.ts'
import styles from './setup-screen.module.css'
import { SplitRuleFields } from './split-rule-fields.tsx'

/** What the clinic decides about payment plans, and the rules of law that hold for them. */
export function PlanRulesScreen({ tabs }: { readonly tabs: ReactNode }): ReactNode {
  const rules = useRules()
  const clinic = useClinic()
  const failed = [rules, clinic].find((asked) => asked.isError)
  if (rules.data && clinic.data) return <OpenRules policies={rules.data} clinic={clinic.data} tabs={tabs} />
  return (
    <ShellPage label={planRulesWords.title} bar={<RecordBar title={setupWords.title} beside={tabs} />}>
      {failed?.error ? <Failed {...problemOf(failed.error.error)} onTriedAgain={() => void failed.refetch()} /> : null}
    </ShellPage>
  )
}

interface OpenRulesProps {
  readonly policies: PlanPolicies
  readonly clinic: Clinic
  readonly tabs: ReactNode
}

function OpenRules({ policies, clinic, tabs }: OpenRulesProps): ReactNode {
  const [text, setText] = useState<RulesText>(() => textOfRules(policies.policy))
  const save = useSaveRules()
  const toast = useToast()
  async function keep(policy: PlanPolicies['policy']): Promise<boolean> {
    const answer = await save.run({ policy })
    if (answer.ok) setText(textOfRules(answer.value.policy))
    return answer.ok
  }
  async function finish(): Promise<void> {
    const policy = rulesOf(text)
    if (policy === null || !(await keep(policy))) return
    toast({
      words: planRulesWords.saved,
      onUndo: () => void keep(policies.policy),
      onRedo: () => void keep(policy),
    })
  }
  const form = 'plan-rules-form'
  const onChanged = (part: Partial<RulesText>) => setText((before) => ({ ...before, ...part }))
  return (
    <ShellPage
      label={planRulesWords.title}
      bar={
        <RecordBar
          title={setupWords.title}
          beside={tabs}
          actions={
            <Button kind="primary" keys="Ctrl ↵" disabled={save.isBusy} onPressed={() => finishForm(form)}>
              {planRulesWords.save}
            </Button>
          }
        />
      }
    >
      <div className={styles.page}>
        <Form
          id={form}
          does={planRulesWords.save}
          label={planRulesWords.title}
          className={classes(styles.form, styles.short)}
          onFinished={() => void finish()}
        >
          {save.problem ? (
            <div className={styles.wide}>
              <Banner tone="bad" {...problemOf(save.problem)} />
            </div>
          ) : null}
          <div>
            <LimitFields text={text} onChanged={onChanged} />
            <SplitRuleFields text={text} onChanged={onChanged} />
          </div>
          <div>
            <LateFields text={text} onChanged={onChanged} />
            <FeeRuleFields text={text} onChanged={onChanged} />
            <AgreementRuleFields text={text} onChanged={onChanged} />
          </div>
        </Form>
        <PackList policies={policies} clinic={clinic} />
      </div>
    </ShellPage>
  )
}
