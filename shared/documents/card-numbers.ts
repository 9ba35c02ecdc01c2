import type { DocumentModel } from './document-model.ts'
import { typedTextsOf } from './walk.ts'

const LONG_RUN = /\d(?:[ -]?\d){12,18}/g

/** Fields that hold numbers which may look like a card's by chance. */
const IDENTIFIER_FIELDS = /(?:number|memberId|groupNumber|account|npi|tin)$/i

/**
 * The fields of the paper in which something typed reads like a payment card's number: 13 to 19 digits with a right
 * check digit. Such a paper must not be made. Empty when all is well. Fields for identifiers are not looked at.
 * Source: PCI DSS 4.0.1, requirement 3.
 */
export function cardNumberFields(model: DocumentModel): readonly string[] {
  return typedTextsOf(model)
    .filter(({ field, text }) => !IDENTIFIER_FIELDS.test(field) && hasCardNumber(text))
    .map(({ field }) => field)
}

function hasCardNumber(text: string): boolean {
  return (text.match(LONG_RUN) ?? []).some((run) => isLuhnValid(run.replace(/[ -]/g, '')))
}

function isLuhnValid(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place])
    const doubled = place % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
