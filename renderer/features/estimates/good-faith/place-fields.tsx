import type { ReactNode } from 'react'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import { formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { problemOf } from '../../../lib/problem.ts'
import { hasRole, useSession } from '../../../lib/session.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { CodeField, TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { type ClinicDetail, useSaveClinic, withDetail } from './form-doors.ts'
import styles from './good-faith.module.css'
import { useLeft } from './use-left.ts'

export interface PlaceFieldsProps {
  readonly clinic: Clinic
  readonly mayEdit: boolean
}

/** The provider and the place with their numbers. Only an administrator changes them; others read what is there. */
export function PlaceFields({ clinic, mayEdit }: PlaceFieldsProps): ReactNode {
  const { person } = useSession()
  const toast = useToast()
  const saving = useSaveClinic()
  const may = mayEdit && hasRole(person, ['administrator'])
  const save = (changed: Clinic): void => {
    void saving.run({ clinic: changed }).then((answer) => {
      if (!answer.ok) return
      const back = { onUndo: () => void saving.run({ clinic }), onRedo: () => void saving.run({ clinic: changed }) }
      toast({ words: words.placeSaved, ...back })
    })
  }
  const address = useLeft(clinic.addressLines.filter((line) => line !== '').join(', '), (text) =>
    save({
      ...clinic,
      addressLines: text
        .split(',')
        .map((part) => part.trim())
        .slice(0, 4),
    }),
  )
  const detail = (name: ClinicDetail) => ({
    value: clinic[name],
    mayEdit: may,
    onKept: (text: string) => save(withDetail(clinic, name, text)),
  })
  return (
    <section className={styles.group}>
      <h2>{words.place}</h2>
      {saving.problem ? <Banner tone="bad" {...problemOf(saving.problem)} /> : null}
      <p className={styles.fixed}>{clinic.name}</p>
      <div data-place="clinicAddress">
        <TextField label={words.address} {...address} longest={300} disabled={!may} />
      </div>
      <div className={styles.four}>
        <Detail place="clinicState" label={words.state} {...detail('state')} />
        <Detail place="clinicPhone" label={words.phone} {...detail('phone')} />
        <Detail place="clinicNpi" label={words.npi} {...detail('npi')} />
        <Detail place="clinicTin" label={words.tin} {...detail('tin')} />
      </div>
      {may ? null : <p className={styles.hint}>{words.askAdministrator}</p>}
    </section>
  )
}

interface DetailProps {
  readonly place: string
  readonly label: string
  readonly value: string
  readonly mayEdit: boolean
  readonly onKept: (text: string) => void
}

function Detail({ place, label, value, mayEdit, onKept }: DetailProps): ReactNode {
  const field = useLeft(value, onKept)
  return (
    <div data-place={place}>
      <CodeField label={label} {...field} longest={40} disabled={!mayEdit} />
    </div>
  )
}
