/** Words of the rules of the desk: when it locks by itself. */
export const deskRulesWords = {
  title: 'Desk rules',
  lock: 'Lock',
  minutes: 'Minutes until the desk locks',
  hint: '1 to 15. A PIN or the password opens it again.',
  lead: 'The desk locks softly when nobody touches it for this long; after half an hour, on sleep and when the computer is locked, everybody is signed out.',
  wrong: 'Whole minutes, from 1 to 15.',
  save: 'Save',
  saved: (minutes: number) =>
    minutes === 1 ? 'The desk locks after 1 minute' : `The desk locks after ${minutes} minutes`,
  factor: 'Authenticator app',
  factorLead:
    'People of a ticked role come in with the code of an app beside their password. Whoever has none sets it up at the next sign-in, before anything else. Every supervisor reads of a change. The recovery code opens without an app.',
  factorSave: 'Save roles',
  factorSaved: (roles: string) =>
    roles === '' ? 'No role needs an authenticator app' : `An authenticator app is needed by: ${roles}`,
} as const

/** The minutes that were typed; null where they are no whole number from 1 to 15. */
export function typedMinutes(text: string): number | null {
  const typed = text.trim()
  if (!/^\d{1,2}$/.test(typed)) return null
  const minutes = Number(typed)
  return minutes >= 1 && minutes <= 15 ? minutes : null
}
