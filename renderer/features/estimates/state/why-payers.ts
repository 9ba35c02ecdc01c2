import { seenFrom } from '../../../../shared/engine/cob/by-place.ts'
import type { RouteAnswer } from '../../../../shared/engine/estimate/answer.ts'
import { type Why, whyTotal } from '../../../../shared/engine/estimate/why.ts'
import type { Figure } from '../../../../shared/engine/figure.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import { orderRuleText, payerWords } from '../../../../shared/text/estimate-payers.ts'
import { noteSentence } from '../../../../shared/text/notes.ts'
import type { Column, WhyPart } from './comparison.ts'

/** One of several payers: its place and name, what it pays, and the rule by which it stands before the next. */
export interface ShownPayer {
  readonly id: string
  readonly name: string
  readonly pays: Figure
  readonly because: string
}

/** Who pays what of a service, or of the whole column, in the order in which they pay. */
export function payersOf(column: Column, lineId: string | null, language: Language): readonly ShownPayer[] {
  const { answer } = column
  const line = answer?.lines.find((one) => one.lineId === lineId)
  return (answer?.payers ?? []).flatMap(({ payerId, name, place, before, pays }): readonly ShownPayer[] => {
    const own = lineId === null ? pays : line?.payers?.find((one) => one.payerId === payerId)?.pays
    const because = before === null ? '' : orderRuleText(before, language)
    return own ? [{ id: payerId, name: payerWords.place(place, name), pays: own, because }] : []
  })
}

/** The engine's remarks in words; what an assumption or the order of claims means is said once. */
export function notesOf(column: Column, lineId: string | null, language: Language): readonly string[] {
  const notes = column.answer?.notes.filter((note) => note.lineId === lineId) ?? []
  return [...new Set(notes.flatMap((note) => noteSentence(note, language) ?? []))]
}

/** The rows of the payers are explained by what each of them pays service by service. */
export function partWhy(answer: RouteAnswer, part: WhyPart): Why {
  if (part === 'planPays') return whyTotal(seenFrom(answer, 'first'), part)
  return part === 'secondInsurance' ? whyTotal(seenFrom(answer, 'behind'), 'planPays') : whyTotal(answer, part)
}
