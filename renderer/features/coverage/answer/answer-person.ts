import type { PersonOnFile } from '../../../../shared/interop/x12/benefit-candidates.ts'
import type { AnsweredPerson, EligibilityAnswer } from '../../../../shared/interop/x12/eligibility-answer.ts'
import { personDifferences } from '../../../../shared/interop/x12/field-answers.ts'
import type { Patient } from '../../../../shared/model/patient.ts'
import { answerWords } from '../../../../shared/text/screens-answer.ts'

export function personOnFile({ lastName, firstName, bornOn }: Patient): PersonOnFile {
  return { last: lastName, first: firstName, bornOn }
}

/** Whom of the answer the review begins with: the first who is the patient by name and birth date, else the first. */
export function firstPerson(file: EligibilityAnswer, onFile: PersonOnFile): AnsweredPerson | null {
  return file.people.find((one) => personDifferences(one, onFile).length === 0) ?? file.people[0] ?? null
}

/** `Patient, Sample` as a name is said, with the birth date. */
export function answeredName({ name, bornOn }: Pick<AnsweredPerson, 'name' | 'bornOn'>): string {
  const said = [name.first, name.middle, name.last, name.suffix].filter((part) => part !== '').join(' ')
  return answerWords.person(said === '' ? answerWords.noName : said, bornOn)
}

/** Why an answer is not linked to the patient; null where nothing differs. */
export function notLinked(person: AnsweredPerson, onFile: PersonOnFile): { fact: string; more: string } | null {
  const differs = personDifferences(person, onFile)
  if (differs.length === 0) return null
  const isBorn = differs.includes('bornOn') && person.bornOn !== null
  const recorded = answeredName({ name: { ...onFile, middle: '', suffix: '' }, bornOn: onFile.bornOn })
  return {
    fact: isBorn && person.bornOn !== null ? answerWords.bornNotLinked(person.bornOn) : answerWords.notLinked,
    more: answerWords.compared(recorded, answeredName(person)),
  }
}
