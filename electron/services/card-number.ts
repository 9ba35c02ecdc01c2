import { type Answer, refused } from '../../shared/contract/errors.ts'

const RUN = /\d+(?:[ -]\d+)*/g
const SHORTEST = 13
const LONGEST = 19

/**
 * A refusal when one of the typed texts holds what reads like a payment card's number: 13 to 19 digits, spaces and
 * dashes between them allowed, with a right check digit. Null when none does. Give it free text by the name of its
 * field; member, group and account numbers are identifiers and not looked at.
 * Source: PCI DSS 4.0.1, requirement 3; payment plan specification, section 8.6.
 */
export function cardNumberRefusal(texts: Readonly<Record<string, string>>): Answer<never> | null {
  const found = Object.entries(texts).find(([, text]) => holdsCardNumber(text))
  return found ? refused('CARD_NUMBER', { field: found[0] }) : null
}

/**
 * Does the text hold what reads like a payment card's number? Groups of digits parted by one space or dash are taken
 * together in every way, so that a number is found beside another one: "1 4111 1111 1111 1111".
 */
export function holdsCardNumber(text: string): boolean {
  return (text.match(RUN) ?? []).some((run) => {
    const groups = run.split(/[ -]/)
    return groups.some((_, from) => beginsCard(groups, from))
  })
}

function beginsCard(groups: readonly string[], from: number): boolean {
  let digits = ''
  for (let next = from; next < groups.length; next += 1) {
    digits += groups[next]
    if (digits.length > LONGEST) return false
    if (digits.length >= SHORTEST && hasCheckDigit(digits)) return true
  }
  return false
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place])
    const weighed = place % 2 === 0 ? digit : digit * 2
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return sum % 10 === 0
}
