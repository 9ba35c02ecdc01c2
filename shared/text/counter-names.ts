/**
 * A name as it stands while others may look: `Sample Patient A` is `Sam… P.`. The first letters of the first word and
 * the first letter of the second, so that whoever knows the person finds them, and nobody else reads the name.
 */
export function shortName(name: string): string {
  const [first = '', second = ''] = name.trim().split(/\s+/)
  const letters = [...first]
  const begin = letters.slice(0, Math.max(1, Math.min(3, letters.length - 1))).join('')
  const [initial] = second.replace(/^[“"]/, '')
  return initial === undefined ? `${begin}…` : `${begin}… ${initial}.`
}

/** The one fact beside a shortened name: the year of birth, or nothing where nobody knows it. */
export function birthYear(bornOn: string | null): string {
  return bornOn === null ? '' : `born ${bornOn.slice(0, 4)}`
}

/** What a tab is while names are hidden: its kind only. */
export const tabKinds = { patient: 'Patient', estimate: 'Estimate', plan: 'Plan' } as const
