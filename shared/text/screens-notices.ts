import { roleWord } from './screens-setup.ts'

/** Words of what every supervisor reads once. */
export const noticeWords = {
  title: 'Since you were last here',
  lead: 'These acts touched all records, or who may sign in. Ask the people named if you did not expect them.',
  seen: 'I have read this',
} as const

/** One such act, in a sentence. `roles` are those of the account since, with a space between. */
export function noticeLine(
  what: string,
  facts: {
    readonly by: string
    readonly approvedBy: string
    readonly copy: string
    readonly about: string
    readonly roles: string
  },
): string {
  const who = facts.by === '' ? 'Somebody' : facts.by
  const agreed = facts.approvedBy === '' ? '' : ` ${facts.approvedBy} agreed.`
  switch (what) {
    case 'restored':
      return `${who} restored the records from the copy of ${facts.copy}.${agreed}`
    case 'undone':
      return `${who} took a restore back; the records of ${facts.copy} are in place.${agreed}`
    case 'takenOver':
      return `${who} said that the other computer with these records is out of use. This one is worked in since.`
    case 'codeUsed':
      return `${who} came in with the recovery code.`
    case 'passwordGiven':
      return `${who} gave ${facts.about} a new password.`
    case 'factorTaken':
      return `${who} took the authenticator of ${facts.about} away.`
    case 'pinsTaken':
      return `${who} took the PINs of ${facts.about} away.`
    case 'tooFast':
      return `The window of ${who} asked for records faster than a person works. Look at the trail.`
    case 'deactivated':
      return `${who} ended the account of ${facts.about}. Their lock is kept shut until a second person agrees to destroy it.`
    case 'deactivatedAlone':
      return `${who} ended the account of ${facts.about} and destroyed their lock alone: nobody else could agree.`
    case 'lockDestroyed':
      return `${who} destroyed the lock of ${facts.about}.${agreed}`
    case 'factorRule':
      return facts.roles === ''
        ? `${who} changed the sign-in: no role needs an authenticator app any more.`
        : `${who} changed the sign-in: an authenticator app is needed by ${facts.roles.split(' ').map(roleWord).join(', ')}.`
    case 'rolesChanged':
      return `${who} changed the roles of ${facts.about} to ${facts.roles.split(' ').map(roleWord).join(', ')}.`
    default:
      return `${who} changed the key of the records.${agreed}`
  }
}
