import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a second instance leaves for the first one to read. */
export interface SecondInstance {
  readonly argv: readonly string[]
  readonly workingDirectory: string
  readonly additional: unknown
}

const LOOK_EVERY_MS = 100

/**
 * The lock that only one instance per folder can hold: a file with the holder's process id, as Electron keeps one
 * there. A lock whose holder is no longer alive is taken over.
 */
export class SingleInstanceLock {
  readonly #lock: string
  readonly #note: string
  readonly #heard: (second: SecondInstance) => void
  #isHeld = false
  #timer: NodeJS.Timeout | null = null

  constructor(folder: string, heard: (second: SecondInstance) => void) {
    mkdirSync(folder, { recursive: true })
    this.#lock = join(folder, 'SingletonLock')
    this.#note = join(folder, 'SingletonNote')
    this.#heard = heard
  }

  get isHeld(): boolean {
    return this.#isHeld
  }

  /** Takes the lock, or leaves a note for the instance that holds it. */
  request(second: SecondInstance): boolean {
    if (this.#isHeld) return true
    if (!this.#take()) {
      writeFileSync(this.#note, JSON.stringify(second))
      return false
    }
    this.#isHeld = true
    rmSync(this.#note, { force: true })
    this.#timer = setInterval(() => this.#readNote(), LOOK_EVERY_MS).unref()
    return true
  }

  release(): void {
    if (!this.#isHeld) return
    this.#isHeld = false
    if (this.#timer !== null) clearInterval(this.#timer)
    rmSync(this.#lock, { force: true })
  }

  #take(): boolean {
    if (existsSync(this.#lock) && !isAlive(Number(readFileSync(this.#lock, 'utf8'))))
      rmSync(this.#lock, { force: true })
    try {
      writeFileSync(this.#lock, String(process.pid), { flag: 'wx', mode: 0o600 })
      return true
    } catch {
      return false
    }
  }

  #readNote(): void {
    if (!existsSync(this.#note)) return
    try {
      const second = JSON.parse(readFileSync(this.#note, 'utf8')) as SecondInstance
      rmSync(this.#note, { force: true })
      this.#heard(second)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      // Half written: read it at the next look.
    }
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid || !Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
