import { existsSync } from 'node:fs'
import { builtApp } from '../../build-app.ts'
import type { Proof } from '../proof.ts'
import { type KillOrder, killedDrafts } from './killed-drafts.ts'

const FULL: KillOrder = { kills: 200, keptWithinMs: 1_000, typingMs: 3_000, lastKillMs: 3_000 }
/** Beside the other tests the computer may be slow: what is typed rests for a while before the kill. */
const SHORT: KillOrder = { kills: 3, keptWithinMs: 6_000, typingMs: 1_000, lastKillMs: 8_000 }

/** What is typed survives the end of the program, as it would a power cut. */
export const draftsProof: Proof = {
  name: 'drafts',
  promise: 'an app that is killed while somebody types or posts loses nothing older than a second, and posts no half',
  run: async (length) =>
    existsSync(builtApp.main)
      ? killedDrafts(length === 'full' ? FULL : SHORT)
      : { missing: 'the app has not been built; npm run build does it' },
}
