import type { ReactNode } from 'react'
import type { AppError } from '../../../shared/contract/errors.ts'
import { clinicWords } from '../../../shared/text/screens-setup.ts'
import { problemAt } from '../../lib/problem.ts'
import { CodeField, TextField } from '../../ui/text-field.tsx'
import type { ClinicText } from './clinic-text.ts'
import styles from './setup-screen.module.css'

export interface LetterheadFieldsProps {
  readonly text: ClinicText
  readonly onChanged: (part: Partial<ClinicText>) => void
  readonly problem: AppError | null
}

type TextName = 'name' | 'phone' | 'npi' | 'tin' | 'state' | 'contactWords'

/** What stands on the clinic's papers: name, address, numbers. */
export function LetterheadFields({ text, onChanged, problem }: LetterheadFieldsProps): ReactNode {
  const field = (name: TextName) => ({
    text: text[name],
    onTyped: (typed: string) => onChanged({ [name]: typed }),
    problem: problemAt(problem, name),
  })
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{clinicWords.letterhead}</h2>
      <TextField label={clinicWords.name} {...field('name')} required autoFocus longest={120} />
      {text.addressLines.map((line, at) => (
        <TextField
          key={clinicWords.addressLine(at + 1)}
          label={clinicWords.addressLine(at + 1)}
          text={line}
          onTyped={(typed) => onChanged({ addressLines: text.addressLines.with(at, typed) })}
          longest={120}
        />
      ))}
      <TextField label={clinicWords.phone} {...field('phone')} longest={40} />
      <div className={styles.pair}>
        <CodeField
          label={clinicWords.npi}
          hint={clinicWords.npiHint}
          {...field('npi')}
          fault={faultOf(text.npi, /^(\d[ -]?){10}$/, clinicWords.npiFault)}
        />
        <CodeField
          label={clinicWords.tin}
          hint={clinicWords.tinHint}
          {...field('tin')}
          fault={faultOf(text.tin, /^\d{2}-?\d{7}$/, clinicWords.tinFault)}
        />
      </div>
      <TextField
        label={clinicWords.state}
        hint={clinicWords.stateHint}
        {...field('state')}
        fault={faultOf(text.state, /^[A-Za-z]{2}$/, clinicWords.stateFault)}
      />
      <TextField label={clinicWords.contact} hint={clinicWords.contactHint} {...field('contactWords')} longest={300} />
    </section>
  )
}

/** An identifier may be empty; when it is there it has its form. */
function faultOf(text: string, form: RegExp, words: string): string | null {
  return text.trim() === '' || form.test(text.trim()) ? null : words
}
