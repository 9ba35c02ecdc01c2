import type { ReactNode } from 'react'
import type { Patient } from '../../../shared/model/patient.ts'
import { contactWishWords } from '../../../shared/text/contact-wishes.ts'
import { patientFormWords, patientWords } from '../../../shared/text/screens-patients.ts'
import { useContactWish } from '../../lib/contact-wish.ts'
import { Button } from '../../ui/button.tsx'
import styles from './summary-section.module.css'

export interface ContactPartProps {
  readonly patient: Patient
  readonly onChange: (() => void) | null
}

/** How the record says that the person is reached; what a confidential wish replaces is marked. */
export function ContactPart({ patient, onChange }: ContactPartProps): ReactNode {
  const wish = useContactWish(patient.id).data ?? null
  const language = patient.language === 'es' ? patientFormWords.spanish : patientFormWords.english
  const change = (
    <Button size="small" keys="F2" onPressed={() => onChange?.()}>
      {patientWords.edit}
    </Button>
  )
  return (
    <section className={styles.contact} aria-label={patientWords.contact}>
      <header className={styles.head}>
        <h2>{patientWords.contact}</h2>
        {onChange === null ? null : change}
      </header>
      <dl className={styles.facts}>
        <Row name={patientFormWords.phone} value={patient.phone} isReplaced={wish !== null && wish.phone !== ''} />
        <Row name={patientFormWords.email} value={patient.email} />
        <Row
          name={patientFormWords.address}
          value={patient.address}
          isReplaced={wish !== null && wish.address !== ''}
        />
        <Row name={patientWords.language} value={language} />
      </dl>
    </section>
  )
}

interface RowProps {
  readonly name: string
  readonly value: string
  /** A confidential one holds instead of it. */
  readonly isReplaced?: boolean
}

function Row({ name, value, isReplaced }: RowProps): ReactNode {
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={value === '' ? styles.missing : styles.value}>
        {value || patientWords.notGiven}
        {isReplaced && value !== '' ? <span className={styles.replaced}>{contactWishWords.replaced}</span> : null}
      </dd>
    </>
  )
}
