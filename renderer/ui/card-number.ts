const LONG_NUMBER = /(?:\d[ -]?){13,19}/g

/** Does the text hold 13 to 19 digits that pass the check of payment cards (Luhn)? Such numbers are never kept. */
export function isCardNumber(text: string): boolean {
  return (text.match(LONG_NUMBER) ?? []).some((run) => passesCheck(run.replace(/\D/g, '')))
}

function passesCheck(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place])
    const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2
    sum += place % 2 === 0 ? digit : doubled
  }
  return sum % 10 === 0
}
