/**
 * A person's name with its capitals, only where everything was typed in one case: `o'brien-mcdonald` becomes
 * O'Brien-McDonald, while `deSilva` stays as somebody took care to type it. Two surnames and hyphens stay.
 */
export function tidyName(text: string): string {
  const name = text.trim().replace(/\s+/g, ' ')
  const isOneCase = name === name.toLowerCase() || name === name.toUpperCase()
  if (!isOneCase || !/\p{L}{2}/u.test(name)) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s\-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bMc(\p{L})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`)
}
