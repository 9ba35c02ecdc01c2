import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { personIdSchema } from '../../../shared/model/ids.ts'
import type { Desk } from '../../services/desk.ts'
import { type ClinicPlaces, clinicPlaces } from './clinic-places.ts'
import { refusalFor } from './clinic-problem.ts'
import type { ClinicRoom } from './clinic-room.ts'
import { fillSample, SAMPLE_NAME } from './fill-sample.ts'

/** What is open beside the clinic's own: a room, its desk, and the way to end both. */
export interface SampleSide {
  readonly room: ClinicRoom
  readonly desk: () => Desk
  readonly end: () => Promise<void>
}

export interface SampleParts<Side extends SampleSide> {
  /** The clinic's own room; it is locked while somebody is in the sample. */
  readonly own: () => ClinicRoom
  readonly userFolder: string
  readonly openSide: (places: ClinicPlaces) => Side
  readonly newId: () => string
  /** The window goes to the other clinic. */
  readonly onChanged: () => void
  readonly log: (error: unknown) => string
}

/**
 * A clinic to look around in. It lies in a folder of its own, is made anew each time, and goes away when it is left or
 * locked: nothing of it is ever in the clinic's own records, and nothing of those in it. Source: user journeys, J13.
 */
export class SampleClinic<Side extends SampleSide> {
  readonly #parts: SampleParts<Side>
  readonly #folder: string
  #side: Side | null = null
  #isComing = false

  constructor(parts: SampleParts<Side>) {
    this.#parts = parts
    this.#folder = join(parts.userFolder, 'sample')
    this.#remove()
  }

  /** What is open in place of the clinic's own; null while nobody is in the sample. */
  get side(): Side | null {
    return this.#side
  }

  async open(): Promise<Answer<null>> {
    if (this.#side !== null) return done(null)
    if (this.#isComing) return refused('ALREADY_SET_UP')
    this.#isComing = true
    try {
      return await this.#make()
    } finally {
      this.#isComing = false
    }
  }

  async leave(): Promise<Answer<null>> {
    const side = this.#side
    if (side === null) return done(null)
    this.#side = null
    side.room.session.fullLock('asked')
    await side.end()
    this.#remove()
    this.#parts.onChanged()
    return done(null)
  }

  async #make(): Promise<Answer<null>> {
    const { own, openSide, newId, onChanged, log } = this.#parts
    own().session.softLock('asked')
    this.#remove()
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    const side = openSide(clinicPlaces(this.#folder, join(this.#folder, 'backups')))
    const person = samplePerson(newId)
    const problem = await side.room.create(person, `${newId()} ${newId()} ${newId()}`, SAMPLE_NAME)
    if (problem !== null) {
      await side.end()
      this.#remove()
      return problem === 'alreadySetUp' ? refused('ALREADY_SET_UP') : refusalFor(problem, log)
    }
    await fillSample(side.desk(), person)
    this.#side = side
    onChanged()
    return done(null)
  }

  #remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** One person who may try everything. */
function samplePerson(newId: () => string): Person {
  const roles = ['counselor', 'lead', 'supervisor', 'administrator'] as const
  return { id: personIdSchema.parse(newId()), name: 'Sample Counselor', roles: [...roles], active: true }
}
