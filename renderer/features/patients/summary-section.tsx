import type { ReactNode } from 'react'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import type { Patient } from '../../../shared/model/patient.ts'
import { contactWishWords } from '../../../shared/text/contact-wishes.ts'
import { patientFormWords, patientWords } from '../../../shared/text/screens-patients.ts'
import { useContactWish } from '../../lib/contact-wish.ts'
import { Button } from '../../ui/button.tsx'
import { Block } from './block.tsx'
import { ContactWishPart } from './contact-wish.tsx'
import { CoverageSection } from './coverage-section.tsx'
import { EstimatesSection } from './estimates-section.tsx'
import { NextSteps } from './next-steps.tsx'
import { Notes } from './notes.tsx'
import { PeoplePart } from './people-part.tsx'
import { PlansSection } from './plans-section.tsx'
import styles from './summary-section.module.css'

export interface SummarySectionProps {
  readonly record: PatientRecord
  readonly onChange: (() => void) | null
}

/** How many estimates and plans the summary shows; the rest is in their sections. */
const LATEST = 5

/** The person at a glance: coverage, the last estimates and plans, and how to reach them. */
export function SummarySection({ record, onChange }: SummarySectionProps): ReactNode {
  return (
    <div className={styles.summary}>
      <div className={styles.records}>
        <NextSteps patientId={record.patient.id} />
        <Block title={patientWords.coverage}>
          <CoverageSection coverages={record.coverages} isEmbedded />
        </Block>
        <Block title={patientWords.lastEstimates}>
          <EstimatesSection estimates={record.estimates.slice(0, LATEST)} isEmbedded />
        </Block>
        <Block title={patientWords.plans}>
          <PlansSection plans={record.plans.slice(0, LATEST)} isEmbedded />
        </Block>
      </div>
      <div>
        <Contact patient={record.patient} onChange={onChange} />
        <ContactWishPart patientId={record.patient.id} />
        <PeoplePart patientId={record.patient.id} />
        <Notes patientId={record.patient.id} />
      </div>
    </div>
  )
}

interface ContactProps {
  readonly patient: Patient
  readonly onChange: (() => void) | null
}

function Contact({ patient, onChange }: ContactProps): ReactNode {
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
