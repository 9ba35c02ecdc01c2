import type { ReactNode } from 'react'
import { relatedWords as words } from '../../../shared/text/related-people.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { BothBox } from './both-box.tsx'
import { PersonBox, type PersonBoxProps } from './person-box.tsx'
import { formOf, PERSON_PARTS, textOf } from './use-person-form.ts'

/** Where somebody was saved after what is left half-way, both are shown first: no permission comes back unseen. */
export function SettledPersonBox(props: PersonBoxProps): ReactNode {
  const { patientId, person, onClosed } = props
  const form = formOf(patientId, person)
  const saved = person === null ? null : textOf(person)
  const both = useSettled({ ...form, parts: PERSON_PARTS, saved, savedAt: person?.savedAt ?? null })
  if (both === undefined) return null
  if (both === null) return <PersonBox {...props} />
  return <BothBox title={form.title} leaves={words.leave} both={both} onClosed={onClosed} />
}
