import { type ReactNode, useState } from 'react'
import type { PlanPolicies } from '../../../shared/contract/policy.ts'
import { parseDate, typedDate } from '../../../shared/dates/parse-date.ts'
import { ownPack } from '../../../shared/engine/installments/policy/pack-edits.ts'
import type { Clinic } from '../../../shared/model/clinic.ts'
import { limitWords } from '../../../shared/text/screens-plan-limits.ts'
import { planRulesWords } from '../../../shared/text/screens-plan-rules.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { useToday } from '../../ui/today.tsx'
import { useRulesHistory } from './api/rules.ts'
import { PackCard } from './pack-card.tsx'
import { allPacks, packsOn, rowsOfPack } from './pack-rows.ts'
import { RulesHistoryList } from './rules-history.tsx'
import styles from './setup-screen.module.css'
import { useKeepEdition } from './use-keep-edition.ts'

export interface PackListProps {
  readonly policies: PlanPolicies
  readonly clinic: Clinic
}

/** The rules of law that hold for plans of this clinic on a day, limit by limit, and how they came to be. */
export function PackList({ policies, clinic }: PackListProps): ReactNode {
  const today = useToday()
  const [text, setText] = useState(typedDate(today))
  const history = useRulesHistory()
  const reading = parseDate(text, today, 'past')
  const on = reading.kind === 'date' ? reading.value : today
  const all = allPacks(policies)
  const chosen = packsOn(policies, clinic, on)
  const isMissing = clinic.state !== '' && !all.some(({ jurisdiction }) => isOf(jurisdiction, clinic.state))
  return (
    <section className={styles.packs} aria-label={planRulesWords.packs}>
      <h2 className={styles.heading}>{planRulesWords.packs}</h2>
      <p>{planRulesWords.packsWhat}</p>
      <div className={styles.packsOn}>
        <DateField
          label={limitWords.inForceOn}
          hint={limitWords.inForceHint}
          box="past"
          text={text}
          onTyped={setText}
        />
      </div>
      {chosen.map((one) => (
        <PackCard key={one.pack.id} chosen={one} rows={rowsOfPack(one.pack, all, history.data)} all={all} on={on} />
      ))}
      {isMissing ? <OwnRules state={clinic.state} /> : null}
      {history.data ? <RulesHistoryList history={history.data} packs={all} /> : null}
    </section>
  )
}

type Jurisdiction = PlanPolicies['packs'][number]['jurisdiction']

function isOf(jurisdiction: Jurisdiction, state: string): boolean {
  return jurisdiction.kind === 'state' && jurisdiction.state === state
}

/** No pack came for the clinic's state: it starts one of its own. */
function OwnRules({ state }: { readonly state: string }): ReactNode {
  const today = useToday()
  const keep = useKeepEdition(limitWords.ownSaved, () => undefined)
  return (
    <div className={styles.packActs}>
      <p>{limitWords.ownWhat(state)}</p>
      <Button
        size="small"
        disabled={keep.isBusy}
        onPressed={() => void keep.run(ownPack(state, today, limitWords.ownCite), limitWords.ownReason)}
      >
        {limitWords.own(state)}
      </Button>
    </div>
  )
}
