import { useState } from 'react'
import { parseDate, typedDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { tidyPhone } from '../../../shared/model/parse-phone.ts'
import {
  holdsSocialSecurityNumber,
  PROXIES,
  type RelatedPerson,
  type RelatedPersonDraft,
  TOLD,
} from '../../../shared/model/related-person.ts'
import { proxyWords, toldWords, relatedWords as words } from '../../../shared/text/related-people.ts'
import { textPart, type VersionPart } from '../../lib/both-versions.ts'
import { useSaveRelatedPerson } from '../../lib/related-people.ts'
import { type KeptForm, useKeptText } from '../../lib/use-kept-text.ts'
import { useToast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'

/** What stands in the box. */
interface PersonText {
  readonly name: string
  readonly relation: string
  readonly phone: string
  readonly told: string
  readonly toldUntil: string
  readonly proxy: string
  readonly proxyUntil: string
}

/** Everything on which two versions of somebody can part, in the order of the box. */
export const PERSON_PARTS: readonly VersionPart<PersonText>[] = [
  textPart('name', words.name),
  textPart('relation', words.relation),
  textPart('phone', words.phone),
  textPart('told', words.told, (text) => toldWords[TOLD.find((told) => told === text) ?? 'nothing']),
  textPart('toldUntil', words.toldUntil),
  textPart('proxy', words.proxy, (text) => proxyWords[PROXIES.find((proxy) => proxy === text) ?? 'none']),
  textPart('proxyUntil', words.proxyUntil),
]

/** Somebody around a patient as text, and keeping it with the way back to how it stood when the box opened. */
export function usePersonForm(patientId: PatientId, person: RelatedPerson | null, onClosed: () => void) {
  const [before] = useState(person)
  const today = useToday()
  const form = formOf(patientId, person)
  const kept = useKeptText(form, textOf(before))
  const [isTried, setTried] = useState(false)
  const { saving, save } = useKeeping(before)
  const { text } = kept
  const draft = draftOf(patientId, text, today)
  async function keep(): Promise<void> {
    if (draft === null) return setTried(true)
    if (!(await save(draft))) return
    await kept.finish()
    onClosed()
  }
  async function takeOff(): Promise<void> {
    if (before === null || !(await save({ ...contentOf(patientId, before), isTakenBack: true }))) return
    await kept.finish()
    onClosed()
  }
  const isNameless = isTried && text.name.trim() === ''
  return { title: form.title, text, change: kept.change, half: kept.half, saving, keep, takeOff, isNameless }
}

/** Keeps what is typed; Ctrl+Z puts it back as it was, or takes somebody new off again. */
function useKeeping(before: RelatedPerson | null) {
  const saving = useSaveRelatedPerson()
  const toast = useToast()
  async function save(draft: RelatedPersonDraft): Promise<boolean> {
    const answer = await saving.run({ relatedId: before?.id ?? null, draft })
    if (!answer.ok) return false
    const { relatedId } = answer.value
    const back = before === null ? { ...draft, isTakenBack: true } : contentOf(draft.patientId, before)
    toast({
      words: draft.isTakenBack ? words.offToast(draft.name) : words.savedToast(draft.name),
      onUndo: () => void saving.run({ relatedId, draft: back }),
      onRedo: () => void saving.run({ relatedId, draft }),
    })
    return true
  }
  return { saving, save }
}

/** Under what somebody who is typed is found again. */
export function formOf(patientId: PatientId, person: RelatedPerson | null): KeptForm {
  const title = person === null ? words.add : words.change
  return { key: `related:${patientId}:${person?.id ?? 'new'}`, title }
}

/** Somebody as text; everything empty for somebody new. */
export function textOf(person: RelatedPerson | null): PersonText {
  const day = (until: PlainDate | null | undefined) => (until == null ? '' : typedDate(until))
  const { name = '', relation = '', phone = '', told = 'nothing', proxy = 'none' } = person ?? {}
  return { name, relation, phone, told, toldUntil: day(person?.toldUntil), proxy, proxyUntil: day(person?.proxyUntil) }
}

/** Null where something that is typed cannot be kept so; the fields say what. */
function draftOf(patientId: PatientId, text: PersonText, today: PlainDate): RelatedPersonDraft | null {
  const told = TOLD.find((each) => each === text.told) ?? 'nothing'
  const proxy = PROXIES.find((each) => each === text.proxy) ?? 'none'
  const toldUntil = told === 'nothing' ? null : dayOf(text.toldUntil, today)
  const proxyUntil = proxy === 'none' ? null : dayOf(text.proxyUntil, today)
  const [name, relation, phone] = [text.name.trim(), text.relation.trim(), tidyPhone(text.phone.trim())]
  const hasNumber = [name, relation, phone].some(holdsSocialSecurityNumber)
  if (name === '' || hasNumber || toldUntil === undefined || proxyUntil === undefined) return null
  return { patientId, name, relation, phone, told, toldUntil, proxy, proxyUntil, isTakenBack: false }
}

/** Undefined for what is no day. */
function dayOf(text: string, today: PlainDate): PlainDate | null | undefined {
  const reading = parseDate(text, today, 'coming')
  if (reading.kind === 'empty') return null
  return reading.kind === 'date' ? reading.value : undefined
}

function contentOf(patientId: PatientId, person: RelatedPerson): RelatedPersonDraft {
  const { id: _, savedAt: __, by: ___, ...content } = person
  return { patientId, ...content, isTakenBack: false }
}
