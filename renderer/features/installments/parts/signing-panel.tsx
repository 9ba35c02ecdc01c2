import type { ReactNode } from 'react'
import { signingWords } from '../../../../shared/text/plan-signing.ts'
import { Button } from '../../../ui/button.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import type { PlanForm } from '../state/plan-form.ts'
import { MOST_SIGNERS, moreSigners, type SignerText } from '../state/signing-form.ts'
import styles from './agree.module.css'

export interface SigningPanelProps {
  readonly form: PlanForm
  readonly onChanged: (field: string, change: Partial<PlanForm>) => void
}

/** How the agreement is signed, by whom beside the payer, and whether it names the patient. */
export function SigningPanel({ form, onChanged }: SigningPanelProps): ReactNode {
  const { signers } = form
  const put = (next: readonly SignerText[]) => onChanged(signingWords.others, { signers: next })
  return (
    <section className={styles.section} aria-label={signingWords.title}>
      <h2 className={styles.title}>{signingWords.title}</h2>
      <Segments
        label={signingWords.how}
        choices={signingWords.ways}
        value={form.signing}
        onPicked={(signing) => onChanged(signingWords.how, { signing })}
      />
      {form.relation === 'self' ? null : (
        <TickField
          label={signingWords.namesPatient}
          hint={signingWords.namesPatientHint}
          isTicked={form.namesPatient}
          onTicked={(namesPatient) => onChanged(signingWords.namesPatient, { namesPatient })}
        />
      )}
      {signers.map((signer, at) => (
        <SignerFields
          key={signer.id}
          signer={signer}
          place={at + 1}
          onChanged={(part) => put(signers.map((one) => (one.id === signer.id ? { ...one, ...part } : one)))}
          onRemoved={() => put(signers.filter(({ id }) => id !== signer.id))}
        />
      ))}
      <div className={styles.addSigner}>
        <Button
          size="small"
          keys="Alt G"
          disabled={signers.length >= MOST_SIGNERS}
          onPressed={() => put(moreSigners(signers))}
        >
          {signingWords.add}
        </Button>
      </div>
    </section>
  )
}

interface SignerFieldsProps {
  readonly signer: SignerText
  readonly place: number
  readonly onChanged: (part: Partial<SignerText>) => void
  readonly onRemoved: () => void
}

/** One more person: as what, the name, and the relation, authority or language. */
function SignerFields({ signer, place, onChanged, onRemoved }: SignerFieldsProps): ReactNode {
  return (
    <fieldset className={styles.signer} aria-label={signingWords.signer(place)}>
      <div className={styles.fields}>
        <PickField
          label={signingWords.role}
          choices={signingWords.roles}
          value={signer.role}
          onPicked={(role) => onChanged({ role })}
        />
        <TextField
          label={signingWords.details[signer.role]}
          text={signer.detail}
          onTyped={(detail) => onChanged({ detail })}
          longest={80}
        />
        <TextField
          label={signingWords.name}
          hint={signingWords.nameHint}
          text={signer.name}
          onTyped={(name) => onChanged({ name })}
          longest={120}
        />
      </div>
      <Button size="small" onPressed={onRemoved}>
        {signingWords.remove(place)}
      </Button>
    </fieldset>
  )
}
