import type { ReactNode } from 'react'
import { extrasWords as words } from '../../../../shared/text/screens-paper-settings.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from '../papers-screen.module.css'
import { CO_PROVIDERS } from './extras-form.ts'

export interface ExtrasBoxesProps {
  /** Text and change of the box of this name. */
  readonly box: (name: string) => { readonly text: string; readonly onTyped: (text: string) => void }
}

/** The boxes for recurring care and for other providers. */
export function ExtrasBoxes({ box }: ExtrasBoxesProps): ReactNode {
  return (
    <>
      <TextField label={words.count} {...box('count')} />
      <TextField label={words.frequency} {...box('frequency')} hint={words.frequencyHint} longest={60} />
      <DateField label={words.from} box="coming" {...box('from')} />
      <DateField label={words.to} box="coming" {...box('to')} />
      {CO_PROVIDERS.map((at) => (
        <div key={at} className={styles.cluster}>
          <TextField label={words.name(at)} {...box(`name${at}`)} longest={120} />
          <TextField label={words.npi(at)} {...box(`npi${at}`)} longest={10} />
          <TextField label={words.service(at)} {...box(`service${at}`)} longest={120} />
          <TextField label={words.code(at)} {...box(`code${at}`)} longest={40} />
          <MoneyField label={words.charge(at)} {...box(`charge${at}`)} />
          <MoneyField label={words.expected(at)} {...box(`expected${at}`)} />
        </div>
      ))}
    </>
  )
}
