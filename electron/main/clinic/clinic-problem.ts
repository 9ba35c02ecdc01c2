import { accessSync, constants } from 'node:fs'
import type { OpenCode } from '../../../db/open-problem.ts'
import { placeState } from '../../../db/store-place.ts'
import type { Answer, BrokenCause } from '../../../shared/contract/errors.ts'
import { refused } from '../../../shared/contract/errors.ts'
import type { Vault } from '../../vault/vault.ts'
import { broken } from '../ipc/refusals.ts'
import type { ClinicPlaces } from './clinic-places.ts'

/** Why the clinic that was set up here cannot be reached. `diskFull` and `busy` may pass by themselves. */
export type ClinicProblem =
  | 'missing'
  | 'empty'
  | 'damaged'
  | 'newer'
  | 'foreign'
  | 'readOnly'
  | 'busy'
  | 'diskFull'
  | 'diskFailed'
  | 'keySlots'

const PROBLEMS: Readonly<Record<OpenCode, ClinicProblem>> = {
  MISSING: 'missing',
  ZERO_BYTE: 'empty',
  FOREIGN: 'foreign',
  NEWER: 'newer',
  DAMAGED: 'damaged',
  WRONG_KEY: 'damaged',
  READ_ONLY: 'readOnly',
  BUSY: 'busy',
  DISK_FULL: 'diskFull',
  DISK_FAILED: 'diskFailed',
  BACKUP_FAILED: 'diskFull',
  EXISTS: 'foreign',
}

const CAUSES: Readonly<Record<Exclude<ClinicProblem, 'newer'>, BrokenCause>> = {
  missing: 'damaged',
  empty: 'damaged',
  damaged: 'damaged',
  foreign: 'damaged',
  keySlots: 'damaged',
  readOnly: 'readOnly',
  busy: 'busy',
  diskFull: 'diskFull',
  diskFailed: 'diskFailed',
}

export function problemOf(code: OpenCode): ClinicProblem {
  return PROBLEMS[code]
}

/** Is it told on a screen of its own, with the ways out? A full or busy disk is told at the sign-in. */
export function isLasting(problem: ClinicProblem): problem is Exclude<ClinicProblem, 'busy' | 'diskFull'> {
  return problem !== 'busy' && problem !== 'diskFull'
}

/** What can be seen from outside, without a key: null when nothing is wrong, or when there is no clinic yet. */
export function problemFromOutside(
  places: ClinicPlaces,
  vault: Vault,
): Exclude<ClinicProblem, 'busy' | 'diskFull'> | null {
  switch (placeState(places.store)) {
    case 'none':
      return null
    case 'missing':
      return 'missing'
    case 'zeroByte':
      return 'empty'
    case 'present':
      if (vault.state() !== 'ready') return 'keySlots'
      return isWritable(places.folder) && isWritable(places.store.file) ? null : 'readOnly'
  }
}

/** The problem as an answer that the window has a sentence for; the log's line says which one it was. */
export function refusalFor(problem: ClinicProblem, log: (error: unknown) => string): Answer<never> {
  if (problem === 'newer') return refused('NEWER_DATABASE')
  return broken(log(new ClinicProblemError(problem)), CAUSES[problem])
}

class ClinicProblemError extends Error {
  override readonly name = 'ClinicProblemError'
  readonly code: string

  constructor(problem: ClinicProblem) {
    super('the clinic cannot be reached')
    this.code = problem.toUpperCase()
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
