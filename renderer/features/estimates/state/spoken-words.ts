import { isSettled } from '../../../../shared/engine/figure.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import { type Spoken, spoken } from '../../../../shared/text/estimate-why.ts'
import { coinsuranceRate } from './benefit.ts'
import { boundsOf, exactTotal } from './comparison.ts'
import type { WhyView } from './why-view.ts'

/** One to three sentences to say aloud about the figure, made from the same figures. */
export function spokenWords(view: WhyView, language: Language): string {
  const say = spoken[language]
  const sentences = view.line ? lineWords(view, say) : totalWords(view, say)
  return sentences.length === 0 ? say.notKnown : sentences.join(' ')
}

function lineWords({ column, line, answer }: WhyView, say: Spoken): readonly string[] {
  if (!line || !answer) return []
  const { patientOwes, selfPayPrice, notCovered, copay } = answer.parts
  if (!isSettled(patientOwes)) {
    const { low, high } = answer.range
    return low !== null && high !== null ? [say.between(low, high)] : []
  }
  if (column.route.kind === 'selfPay') return isSettled(selfPayPrice) ? [say.selfPay(selfPayPrice.value)] : []
  if (patientOwes.value === 0) return [say.planPaysAll]
  return [
    ...(isSettled(copay) && copay.value > 0 ? [say.copay(copay.value)] : []),
    ...shareWords(column, line, answer, say),
    ...(isSettled(notCovered) && notCovered.value > 0 ? [say.notCovered(notCovered.value)] : []),
  ]
}

function shareWords(
  column: WhyView['column'],
  line: NonNullable<WhyView['line']>,
  answer: NonNullable<WhyView['answer']>,
  say: Spoken,
): readonly string[] {
  const { deductible, coinsurance } = answer.parts
  const left = answer.deductibleLeftBefore
  const rate = coinsuranceRate(column.route, line)
  const words: string[] = []
  if (isSettled(deductible) && deductible.value > 0 && left && isSettled(left)) {
    words.push(say.deductible(left.value, deductible.value))
  }
  if (isSettled(coinsurance) && coinsurance.value > 0 && rate) words.push(say.coinsurance(rate, coinsurance.value))
  return words
}

function totalWords({ column }: WhyView, say: Spoken): readonly string[] {
  const exact = exactTotal(column)
  if (exact !== null) return [say.total(exact)]
  const bounds = boundsOf(column)
  return bounds ? [say.between(bounds.low, bounds.high)] : []
}
