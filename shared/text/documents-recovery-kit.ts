/** The words of the recovery kit. It is for the clinic's own staff, so it is in English alone. */
export const recoveryKitWords = {
  title: 'Recovery kit',
  beneath: 'Seal this sheet in an envelope and lock it away, not beside the computer.',
  codeHeading: 'Recovery code',
  codeNote:
    'Capital or small letters, with or without dashes. O is read as 0, I and L as 1. Whoever has this code and a backup can read every record of the clinic.',
  useHeading: 'When the computer is gone or broken',
  steps: [
    'Install Candor on another computer and start it.',
    'On the first screen choose “Restore from a backup”.',
    'Choose the folder or the stick with the backups. Take the newest one that is proven.',
    'Type the recovery code of this sheet.',
    'Compare the counts on the check screen with the last day sheet, then sign in with a new password.',
  ],
  passwordHeading: 'When nobody can sign in any more',
  passwordSteps: [
    'On the sign-in screen choose “Use the recovery code”.',
    'Type an administrator’s name, the code and a new password. Every supervisor is told of it.',
  ],
  emergencyHeading: 'In an emergency',
  emergency:
    'Opening this envelope without the administrator is allowed when patients would be harmed by waiting. On the sign-in screen choose “Use the recovery code”, then “In an emergency”: with your name, the code and a reason you may look for one hour. Write below who opened it, when and why, and make a new code afterwards.',
  technicianHeading: 'For a technician: opening a backup without Candor',
  technician: [
    'A backup is two files of one name: NAME.candor is an encrypted database (SQLCipher 4, raw key), NAME.json says what it holds.',
    'Take “recovery” from NAME.json. Its letters: the code in capitals without dashes (34 letters). Stretch them with argon2id: salt from “salt” (base64), memory “m” KiB, “t” passes, “p” lanes, 32 bytes.',
    'Derive 32 bytes by HKDF-SHA-256 from that, with an empty salt and the words “candor slot v1”.',
    'Decrypt “ct” by AES-256-GCM with “iv” and “tag”. The additional text is the list ["candor slot v1", vaultId, kind, owner, stretching as pairs in the order of their names, salt, deviceCheck, madeAt], written as JSON without spaces. The result is the key.',
    'Open NAME.candor with any SQLCipher 4 program: PRAGMA key = "x\'KEY IN HEX\'".',
  ],
  signHeading: 'Sealed and kept',
  sealed: 'This code was typed back into Candor when it was made. An older code opens older backups only.',
  sealedBy: 'Sealed by',
  keptWhere: 'Kept where',
  on: 'Date',
  openedStatement: 'Opened by, when, and why:',
  openedBy: 'Opened by',
  reason: 'Reason',
  draft: 'DRAFT',
} as const
