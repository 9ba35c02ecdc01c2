import { type ReactNode, useState } from 'react'
import { patientName } from '../../../shared/model/patient.ts'
import { assistanceScreen as words } from '../../../shared/text/assistance.ts'
import { personFacts } from '../../../shared/text/screens-patients.ts'
import { useAsk } from '../../lib/query.tsx'
import { Button } from '../../ui/button.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './assistance.module.css'
import { isSizeText } from './assistance-text.ts'
import type { AssistanceForm } from './use-assistance.ts'

const MOST_HITS = 8

/** How many live together, who they are, and which of them are patients here as well. */
export function HouseholdFields({ form }: { readonly form: AssistanceForm }): ReactNode {
  const { text, change, inForce } = form
  return (
    <>
      <div className={styles.household}>
        <TextField
          label={words.size}
          text={text.size}
          onTyped={(size) => change({ size })}
          fault={isSizeText(text.size) ? null : words.sizeFault}
          longest={2}
          autoFocus
        />
        <TextField
          label={words.members}
          hint={words.membersHint}
          text={text.members}
          onTyped={(members) => change({ members })}
          longest={200}
        />
        <AlsoField form={form} />
      </div>
      {inForce.length === 1 ? null : (
        <PickField
          label={words.schedule}
          choices={inForce.map(({ id, name }) => ({ value: id, label: name }))}
          value={text.scheduleId === '' ? null : text.scheduleId}
          onPicked={(scheduleId) => change({ scheduleId })}
          hint={inForce.length === 0 ? words.noSchedule : undefined}
        />
      )}
    </>
  )
}

function AlsoField({ form: { text, change, patient } }: { readonly form: AssistanceForm }): ReactNode {
  const [typed, setTyped] = useState('')
  const found = useAsk('patient.find', { text: typed, limit: MOST_HITS }, typed.trim().length > 1)
  const taken = [patient.id, ...text.also.map(({ id }) => id)]
  const hits = (found.data ?? []).map((row) => row.patient).filter(({ id }) => !taken.includes(id))
  return (
    <div className={styles.also}>
      <PickField
        label={words.also}
        hint={words.alsoHint}
        choices={hits.map((one) => ({ value: one.id, label: patientName(one), note: personFacts(one) }))}
        value={null}
        isFresh={!found.isPlaceholderData}
        onSearched={setTyped}
        onPicked={(id) => {
          const hit = hits.find((one) => one.id === id)
          if (hit) change({ also: [...text.also, { id: hit.id, name: patientName(hit) }] })
        }}
      />
      <ul className={styles.alsoList}>
        {text.also.map(({ id, name }) => (
          <li key={id}>
            {name}
            <Button
              size="small"
              kind="quiet"
              label={words.alsoTake(name)}
              onPressed={() => change({ also: text.also.filter((one) => one.id !== id) })}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
