import { useMemo, useState } from 'react'
import { fieldAnswers } from '../../../../shared/interop/x12/field-answers.ts'
import { useToday } from '../../../ui/today.tsx'
import type { CoverageForm } from '../use-coverage-form.ts'
import { firstPerson, notLinked, personOnFile } from './answer-person.ts'
import { reviewRows } from './review-rows.ts'
import type { ReadAnswer } from './use-answer-file.ts'

const OLD_AFTER_DAYS = 30

/** Whom the answer is about, whether that is the patient, and its lines against what the form holds now. */
export function useAnswered({ patient, text }: CoverageForm, { file }: ReadAnswer) {
  const today = useToday()
  const [person, setPerson] = useState(() => firstPerson(file, personOnFile(patient)))
  const [confirmed, setConfirmed] = useState<string | null>(null)
  const categories = text.kinds.map(({ rule }) => rule.category).join('\n')
  const offered = useMemo(() => {
    if (person === null) return { fields: [], findings: [] }
    const question = { today, serviceOn: null, oldAfterDays: OLD_AFTER_DAYS, onFile: personOnFile(patient) }
    return fieldAnswers(person, { ...question, categories: categories === '' ? [] : categories.split('\n') })
  }, [person, today, patient, categories])
  const rows = useMemo(() => reviewRows(offered.fields, text, today), [offered, text, today])
  const difference = person === null ? null : notLinked(person, personOnFile(patient))
  const isLinked = person !== null && (difference === null || confirmed === person.key)
  return {
    person,
    pick: setPerson,
    rows,
    findings: offered.findings,
    /** The payer names the patient as the record does. */
    isSame: person !== null && difference === null,
    /** What differs, until a person says that it is the same patient. */
    difference: isLinked ? null : difference,
    isLinked,
    confirm: () => setConfirmed(person?.key ?? null),
  }
}
