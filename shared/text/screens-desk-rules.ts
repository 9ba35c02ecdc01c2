/** Words of the rules of the desk: when it locks by itself. */
export const deskRulesWords = {
  title: 'Desk lock',
  minutes: 'Minutes until the desk locks',
  hint: '1 to 15. A PIN or the password opens it again.',
  lead: 'The desk locks softly when nobody touches it for this long; after half an hour, on sleep and when the computer is locked, everybody is signed out.',
  wrong: 'Whole minutes, from 1 to 15.',
  save: 'Save',
  saved: (minutes: number) =>
    minutes === 1 ? 'The desk locks after 1 minute' : `The desk locks after ${minutes} minutes`,
} as const

/** The minutes that were typed; null where they are no whole number from 1 to 15. */
export function typedMinutes(text: string): number | null {
  const typed = text.trim()
  if (!/^\d{1,2}$/.test(typed)) return null
  const minutes = Number(typed)
  return minutes >= 1 && minutes <= 15 ? minutes : null
}
