import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ClinicPlaces } from '../../../electron/main/clinic/clinic-places.ts'
import { NOTHING_KNOWN, writeStatusNote } from '../../../electron/main/clinic/status-file.ts'
import { newRecoveryCode } from '../../../electron/vault/recovery-code.ts'
import { type Keyboard, keyboardOf } from '../../../test/support/keyboard.ts'
import { builtApp } from '../../build-app.ts'
import { closeHeadlessBrowser } from '../../stand-in/browser/headless-host.ts'
import { type LaunchedApp, launchApp } from '../../stand-in/launch.ts'
import { aKeyedClinic, PERSON_OF_KEY } from '../clinic/keyed-clinic.ts'
import { lookAtClinic } from '../look-at-clinic.ts'
import type { Outcome } from '../proof.ts'
import { seededRandom } from '../seeded-random.ts'
import { JOURNEYS, type Journey } from './journeys.ts'
import { TypedText } from './typed-text.ts'

/** How the kills fall. */
export interface KillOrder {
  readonly kills: number
  /** What was typed so long before a kill has to be there. */
  readonly keptWithinMs: number
  /** Letters are typed for so long at the most; the kill comes at any moment up to the last. */
  readonly typingMs: number
  readonly lastKillMs: number
}

/** What the app left, and what has to be there. */
interface LeftWork {
  readonly typed: TypedText
  readonly killedAt: number
  /** The receipt of the posting that was killed is there. */
  readonly isPosted: boolean
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const POSTING_MS = 8_000

/**
 * Kills the built app while somebody types an estimate, a plan and a payment, by turns, or posts the payment. After each
 * start the field must hold what was typed; a payment is there whole with no draft left, or not at all with its draft.
 */
export async function killedDrafts(order: KillOrder): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-drafts-'))
  try {
    const places = await aKeyedClinic(folder, 0, newRecoveryCode())
    writeStatusNote(places.statusFile, { ...NOTHING_KNOWN, clinicName: 'Sample Clinic' })
    return await new Trial(folder, places, order).run()
  } finally {
    await closeHeadlessBrowser()
    rmSync(folder, { recursive: true, force: true })
  }
}

class Trial {
  readonly #folder: string
  readonly #places: ClinicPlaces
  readonly #order: KillOrder
  readonly #random: () => number
  readonly #left = new Map<Journey, LeftWork>()
  readonly #failed: string[] = []
  #receipts = 0
  #keptWhole = 0

  constructor(folder: string, places: ClinicPlaces, order: KillOrder) {
    this.#folder = folder
    this.#places = places
    this.#order = order
    this.#random = seededRandom(order.kills)
  }

  async run(): Promise<Outcome> {
    const { kills } = this.#order
    // Each journey is looked at once more at the end.
    for (let count = 0; count < kills + JOURNEYS.length; count += 1) {
      const journey = JOURNEYS[count % JOURNEYS.length]
      if (journey !== undefined) await this.#turn(journey, count < kills, `kill ${count - JOURNEYS.length + 1}`)
    }
    const remarks = [`${this.#keptWhole} of ${kills} kills left every letter, ${this.#receipts} payments were posted`]
    if (kills >= 50 && this.#receipts === 0) this.#failed.push('no payment was posted, so that little is proven')
    return { passed: kills - this.#failed.length, failed: this.#failed, remarks }
  }

  /** Starts the app, looks at what the last kill in this work left, works on, and kills it. */
  async #turn(journey: Journey, works: boolean, words: string): Promise<void> {
    const app = await this.#start()
    const keys = keyboardOf(await app.firstWindow())
    await keys.arrivesAt('Password')
    await keys.type(PERSON_OF_KEY.password)
    await keys.press('Enter')
    await keys.sees('Sample Counselor')
    await journey.open(keys)
    await keys.press('End')
    const found = await textAtFocus(keys)
    const wrong = this.#wrongWith(journey, found)
    if (wrong !== null) this.#failed.push(`${words}, ${journey.name}: ${wrong}`)
    if (!works) {
      await app.kill()
      return
    }
    const left = await this.#workUntilKilled(app, keys, { journey, found })
    const isPosted = journey.name === 'payment' && (await this.#hasPosted(words))
    this.#left.set(journey, { ...left, isPosted })
  }

  #start(): Promise<LaunchedApp> {
    return launchApp({
      mainFile: builtApp.main,
      userFolder: join(this.#folder, 'user'),
      homeFolder: join(this.#folder, 'home'),
      viewport: { width: 1366, height: 768 },
    })
  }

  /** Null where the field holds what it has to. */
  #wrongWith(journey: Journey, found: string): string | null {
    const left = this.#left.get(journey)
    if (left === undefined) return null
    const { typed, killedAt, isPosted } = left
    if (isPosted) return found === '' ? null : `the payment is posted, and its draft is there: “${found}”`
    if (found === typed.text) this.#keptWhole += 1
    if (typed.holdsSince(found, killedAt - this.#order.keptWithinMs)) return null
    return `“${found}” stands where “${typed.text}” was typed`
  }

  async #workUntilKilled(
    app: LaunchedApp,
    keys: Keyboard,
    { journey, found }: Work,
  ): Promise<Omit<LeftWork, 'isPosted'>> {
    const typed = new TypedText(found)
    const posts = journey.name === 'payment' && this.#random() < 0.5
    const killAfter = 200 + this.#random() * (this.#order.lastKillMs - 200)
    const typingEnds = performance.now() + (posts ? killAfter / 2 : this.#order.typingMs)
    let isOver = false
    const ends = async (afterMs: number): Promise<number> => {
      await wait(afterMs)
      const moment = performance.now()
      isOver = true
      await app.kill()
      return moment
    }
    let killed = posts ? null : ends(killAfter)
    await this.#type(keys, typed, { longest: journey.longest, isOver: () => isOver || performance.now() > typingEnds })
    if (posts) {
      await keys.fill(/^Amount/, `${11 + Math.floor(this.#random() * 80)}`)
      await keys.press('Control+Enter')
      killed = ends(this.#random() * POSTING_MS)
    }
    return { typed, killedAt: (await killed) ?? 0 }
  }

  async #type(keys: Keyboard, typed: TypedText, work: Typing): Promise<void> {
    while (!work.isOver()) {
      const letter = LETTERS[Math.floor(this.#random() * LETTERS.length)] ?? 'a'
      const isFull = typed.text.length >= work.longest
      try {
        if (isFull) await keys.press('Control+A')
        typed.press(isFull ? letter : typed.text + letter)
        await keys.press(letter)
        typed.arrived(performance.now())
        await wait(this.#random() * 90)
      } catch (error) {
        if (!work.isOver()) throw error
      }
    }
  }

  /** Every receipt must be whole. Is there one more than before? */
  async #hasPosted(words: string): Promise<boolean> {
    const { whole, half, faults } = await lookAtClinic(this.#places.folder)
    this.#failed.push(...[...half.map((number) => `half ${number}`), ...faults].map((wrong) => `${words}: ${wrong}`))
    const before = this.#receipts
    this.#receipts = whole.size
    return whole.size > before
  }
}

interface Work {
  readonly journey: Journey
  readonly found: string
}

interface Typing {
  readonly longest: number
  readonly isOver: () => boolean
}

function textAtFocus(keys: Keyboard): Promise<string> {
  return keys.page.evaluate(() =>
    document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '?',
  )
}
