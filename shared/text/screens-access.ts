import { roleWord } from './screens-setup.ts'

/** Words of the report on who may do what, and who did. */
export const accessWords = {
  title: 'Access report',
  open: 'Access report',
  back: 'Back to the trail',
  name: 'Person',
  roles: 'Roles',
  lastSignIn: 'Last sign-in',
  signIns: 'Sign-ins',
  failed: 'Wrong tries',
  patients: 'Patients opened',
  handedOut: 'Printed, saved',
  factor: 'Authenticator',
  yes: 'yes',
  no: 'no',
  ended: 'account ended',
  never: 'not in these days',
  none: 'Nobody has an account.',
  printed: 'Sent to the printer',
  print: 'Print',
  row: (at: number, all: number) => `Row ${at} of ${all}`,
  lead: 'Roles as they stand today; counts are those of the time above. Wrong tries are passwords, PINs and codes that opened nothing.',
  time: (from: string | null, before: string | null) =>
    `${from === null ? 'From the beginning' : `From ${from.slice(0, 10)}`} ${before === null ? 'until now' : `to before ${before.slice(0, 10)}`} (UTC)`,
} as const

/** The roles of a person in words, and whether the account has ended. */
export function accessRoles(person: { readonly roles: readonly string[]; readonly active: boolean }): string {
  const words = person.roles.map(roleWord).join(', ')
  return person.active ? words : `${words} (${accessWords.ended})`
}
