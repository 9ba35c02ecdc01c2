import type { Rectangle } from 'electron'

/** What the operating system's keychain is like in this run. */
export type SafeStorageMode = 'ok' | 'missing' | 'basic_text' | 'lost' | 'rotated'

/** What becomes of a file that main opens with the computer's own program: noted only, refused, or really opened. */
export type OpenPathMode = 'noted' | 'refused' | 'opened'

/** How one run of the app is set up; crosses to the program that runs main. */
export interface RunSettings {
  readonly mainFile: string
  readonly packaged: boolean
  /** `app.getPath('userData')`; null is the place that Electron would take. */
  readonly userFolder: string | null
  /** Stands for the person's home: documents, downloads, temporary files; null is the real one. */
  readonly homeFolder: string | null
  readonly safeStorage: SafeStorageMode
  readonly openPath: OpenPathMode
  readonly displays: readonly Rectangle[]
  readonly argv: readonly string[]
}

/** One call of main's that is worth an audit. Functions stand as `[function]`, windows and sessions as their names. */
export interface Recorded {
  readonly api: string
  readonly args: readonly unknown[]
}
