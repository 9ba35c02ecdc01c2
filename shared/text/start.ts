import type { Problem } from './errors.ts'

/** Why the app could not start, in the box that stands in for its window: what happened, what was kept, what to do. */
export const startSentences = {
  /** The runtime lacks what the data file's driver needs. */
  runtime: (found: string): Problem => ({
    fact: 'This version of Candor cannot run on this runtime.',
    more: `Nothing was opened or changed. Install Candor again with its own installer. (Node-API ${found})`,
  }),
  /** The folder of the data, or the one for temporary files beside it. */
  readOnly: (folder: string): Problem => ({
    fact: 'The data folder cannot be written to.',
    more: `Nothing was opened or changed. Ask for permission to write to it, then start Candor again.\n\n${folder}`,
  }),
  /** The folder is on a drive that others reach, or in one that a service copies: two versions of the data could mix. */
  elsewhere: (kind: 'network' | 'synced', folder: string): Problem => ({
    fact:
      kind === 'network' ? 'The data folder lies on a network drive.' : 'The data folder is copied by a sync service.',
    more: `Nothing was opened or changed. Candor keeps its data on this computer: ask for a local folder.\n\n${folder}`,
  }),
  diskFailed: (folder: string): Problem => ({
    fact: 'The disk did not answer.',
    more: `Nothing was changed. Start Candor again; if it goes on, have the disk looked at.\n\n${folder}`,
  }),
  diskFull: (folder: string): Problem => ({
    fact: 'The disk is full.',
    more: `Nothing was opened or changed. Make room, then start Candor again.\n\n${folder}`,
  }),
  /** A file of the program is not the one that was packed. */
  changedProgram: (): Problem => ({
    fact: 'A part of Candor on this computer was changed.',
    more: 'Your data was not opened. Install Candor again, and tell whoever looks after this computer.',
  }),
  other: (ticket: string): Problem => ({
    fact: 'Candor could not start.',
    more: `Your data was not changed. Start Candor again, or the computer. Quote ${ticket} when you ask for help.`,
  }),
} as const
