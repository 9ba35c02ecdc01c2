import { type ReactNode, useState } from 'react'
import type { HandOff } from '../../../../shared/contract/hand-off.ts'
import type { HandOffGate } from '../../../../shared/engine/installments/hand-off-gate.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { gateSentence, gateState } from '../../../../shared/text/hand-off.ts'
import { fullDay } from '../../../../shared/text/screens-days.ts'
import { handOffWords } from '../../../../shared/text/screens-hand-off.ts'
import { problemOf } from '../../../lib/problem.ts'
import { hasRole, useMayWork, useSession } from '../../../lib/session.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckLine } from '../../../ui/check-line.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { useHandOff, useSaveAccount } from '../api/hand-off.ts'
import { FactBox } from './fact-box.tsx'
import { FactList } from './fact-list.tsx'
import styles from './plan-side.module.css'
import { RulesOfItsDay } from './rules-of-its-day.tsx'

/** Every condition of outside collection with its day, what is on record, and the way to record more. */
export function HandOffPanel({ plan }: { readonly plan: Plan }): ReactNode {
  const found = useHandOff(plan.id)
  if (!found.data) return null
  return <OpenPanel plan={plan} handOff={found.data} />
}

interface OpenPanelProps {
  readonly plan: Plan
  readonly handOff: HandOff
}

function OpenPanel({ plan, handOff }: OpenPanelProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [isRecording, setRecording] = useState(false)
  const mayWork = useMayWork()
  const { gate } = handOff
  useKeys([
    { keys: 'G', does: handOffWords.title, isOn: gate !== null, run: () => setOpen(!isOpen) },
    { keys: 'K', does: handOffWords.record, isOn: gate !== null && mayWork, run: () => setRecording(true) },
  ])
  return (
    <>
      {gate === null ? null : (
        <section className={styles.panel} aria-label={handOffWords.title}>
          <button
            type="button"
            className={styles.gate}
            aria-expanded={isOpen}
            aria-keyshortcuts="G"
            onClick={() => setOpen(!isOpen)}
          >
            <b>{handOffWords.title}</b> {gateLine(gate)}
            <span className={styles.more}>{isOpen ? handOffWords.hide : handOffWords.show}</span>
          </button>
          {isOpen ? (
            <>
              <Conditions gate={gate} />
              <p className={styles.hint}>{handOffWords.pauseHint}</p>
              <div className={styles.acts}>
                {mayWork ? (
                  <Button size="small" keys="K" onPressed={() => setRecording(true)}>
                    {handOffWords.record}
                  </Button>
                ) : null}
                <SaveForAgency plan={plan} gate={gate} />
              </div>
              <FactList planId={plan.id} facts={handOff.facts} />
            </>
          ) : null}
          {isRecording ? <FactBox planId={plan.id} onClosed={() => setRecording(false)} /> : null}
        </section>
      )}
      <RulesOfItsDay handOff={handOff} />
    </>
  )
}

function Conditions({ gate }: { readonly gate: HandOffGate }): ReactNode {
  return (
    <div className={styles.conditions}>
      {gate.conditions.map((line) => (
        <CheckLine
          key={`${line.code}-${String(line.facts.pack ?? '')}`}
          strength={line.state === 'met' ? 'fine' : line.state === 'notMet' ? 'cannot' : 'check'}
          fact={gateSentence(line, 'en')}
          consequence={`(${gateState(line, 'en')})`}
        />
      ))}
    </div>
  )
}

/** How many conditions are open, and the earliest day on which all of them can be met. */
function gateLine({ mayHandOff, conditions, earliestOn, notBefore }: HandOffGate): string {
  if (mayHandOff) return handOffWords.open
  const shut = handOffWords.shut(conditions.filter(({ state }) => state !== 'met').length)
  if (earliestOn !== null) return `${shut} ${handOffWords.earliest(fullDay(earliestOn))}`
  return `${shut} ${notBefore === null ? handOffWords.notUntil : handOffWords.earliestAfter(fullDay(notBefore))}`
}

/** A supervisor saves the account for the agency once every condition is met. */
function SaveForAgency({ plan, gate }: { readonly plan: Plan; readonly gate: HandOffGate }): ReactNode {
  const toast = useToast()
  const saving = useSaveAccount()
  const isSupervisor = hasRole(useSession().person, ['supervisor'])
  if (!gate.mayHandOff || !isSupervisor) return null
  const save = async () => {
    const answer = await saving.run({ planId: plan.id })
    if (answer.ok) toast({ words: handOffWords.exported(answer.value) })
  }
  return (
    <>
      {saving.problem ? <Banner tone="bad" {...problemOf(saving.problem)} /> : null}
      <Button size="small" disabled={saving.isBusy} onPressed={() => void save()}>
        {handOffWords.export}
      </Button>
    </>
  )
}
