const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/**
 * Text as the search compares it: small letters without accents, apostrophes and dots gone, other marks as one space.
 * "O’Núñez-Łuk" is "onunez luk".
 */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words of a search, folded; none when nothing was typed. */
export function foldedWords(text: string): readonly string[] {
  const whole = folded(text)
  return whole === '' ? [] : whole.split(' ')
}

/** Digits alone: "(555) 010-0142" is "5550100142". */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** A code or account number as it is compared: letters and digits only, small. */
export function foldedCode(text: string): string {
  return folded(text).replaceAll(' ', '')
}
