import type { ReactNode } from 'react'
import type { HandOff } from '../../../../shared/contract/hand-off.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { handOffWords } from '../../../../shared/text/screens-hand-off.ts'
import { useKeptOpen } from '../../../lib/kept-views.ts'
import { useMayWork } from '../../../lib/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { useHandOff } from '../api/hand-off.ts'
import { FactBox } from './fact-box.tsx'
import { FactList } from './fact-list.tsx'
import { Conditions, gateLine } from './gate-conditions.tsx'
import styles from './plan-side.module.css'
import { RulesOfItsDay } from './rules-of-its-day.tsx'
import { SaveForAgency } from './save-for-agency.tsx'

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
  const [isOpen, setOpen] = useKeptOpen('handOff')
  const [isRecording, setRecording] = useKeptOpen('fact')
  const mayWork = useMayWork()
  const { gate } = handOff
  const isOver = plan.state !== 'active' && plan.state !== 'awaitingSignature'
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
          {isRecording && mayWork ? <FactBox planId={plan.id} onClosed={() => setRecording(false)} /> : null}
        </section>
      )}
      <RulesOfItsDay handOff={handOff} isOver={isOver} />
    </>
  )
}
