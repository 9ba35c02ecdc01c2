import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { BrowserWindow, BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import type { PageMoment } from '../link/app-calls.ts'
import { mainWorldScript, preloadScript } from '../page/scripts.ts'
import { app } from './app.ts'
import { addOpenWindow, openWindows, removeOpenWindow } from './open-windows.ts'
import { PlacedWindow } from './placed-window.ts'
import { preventable } from './preventable.ts'
import { needReady, record, recordListeners, screenSide } from './run.ts'
import { type StandInSession, sessionOf } from './session.ts'
import { StandInContents } from './web-contents.ts'

type OurWindow = Pick<
  BrowserWindow,
  'blur' | 'close' | 'destroy' | 'focus' | 'id' | 'isDestroyed' | 'isFocused' | 'loadURL' | 'show'
>

const REOPEN_AFTER_MS = 1_500
let nextId = 1
let focused: StandInWindow | null = null

export class StandInWindow extends PlacedWindow implements OurWindow {
  readonly id = nextId++
  readonly webContents: StandInContents
  protected opened: Promise<void>
  readonly #preferences: WebPreferences
  #isDestroyed = false
  #wasReady = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    needReady('BrowserWindow')
    super(options, app.name)
    record('new BrowserWindow', options)
    recordListeners('BrowserWindow', this)
    this.#preferences = options.webPreferences ?? {}
    const given = this.#preferences.session as unknown as StandInSession | undefined
    const session = given ?? sessionOf(this.#preferences.partition ?? '')
    this.webContents = new StandInContents(this.id, session, (bounds) => this.boundsTold(bounds))
    addOpenWindow(this)
    focused = this
    this.opened = this.#open()
    app.emit('web-contents-created', preventable({}), this.webContents)
    app.emit('browser-window-created', preventable({}), this)
  }

  static getAllWindows(): BrowserWindow[] {
    return allWindows().map(wholeWindow)
  }

  static fromId(id: number): BrowserWindow | null {
    const found = allWindows().find((window) => window.id === id)
    return found === undefined ? null : wholeWindow(found)
  }

  static fromWebContents(contents: { readonly id: number }): BrowserWindow | null {
    return StandInWindow.fromId(contents.id)
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused === null || focused.isDestroyed() ? null : wholeWindow(focused)
  }

  async loadURL(url: string): Promise<void> {
    await this.opened
    if (!this.#isDestroyed) await this.webContents.loadURL(url)
  }

  show(): void {
    this.showInactive()
    this.focus()
  }

  focus(): void {
    focused = this
    this.onceOpened(() => screenSide().focus(this.id))
    this.emit('focus')
  }

  blur(): void {
    if (focused === this) focused = null
    this.emit('blur')
  }

  isFocused(): boolean {
    return focused === this
  }

  close(): void {
    this.closeAsked()
  }

  closeAsked(): boolean {
    if (this.#isDestroyed) return true
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
    return this.#isDestroyed
  }

  destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.onceOpened(() => screenSide().close(this.id))
    if (focused === this) focused = null
    this.webContents.destroyed()
    this.emit('closed')
    removeOpenWindow(this.id)
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  moment(moment: PageMoment, detail: string): void {
    this.webContents.moment(moment, detail)
    if (moment === 'title') this.#titleTold(detail)
    if (moment !== 'did-finish-load' || this.#wasReady) return
    this.#wasReady = true
    this.emit('ready-to-show')
  }

  /** The person closed the browser's window, which cannot be held back: where main prevents it, the window comes again. */
  closedByPerson(): void {
    if (this.closeAsked()) return
    const url = this.webContents.getURL()
    setTimeout(() => {
      if (this.#isDestroyed) return
      this.opened = this.#open()
      this.loadURL(url).catch((error: Error) => console.error(error.message))
    }, REOPEN_AFTER_MS)
  }

  async #open(): Promise<void> {
    const secret = randomUUID()
    await screenSide().open({
      windowId: this.id,
      partition: this.webContents.session.partition,
      bounds: this.getBounds(),
      mainWorldScript: mainWorldScript(secret),
      preloadScript: this.#preloadScript(secret),
    })
  }

  /** As in Electron a preload that cannot be read or run is reported, and the page is shown without it. */
  #preloadScript(secret: string): string {
    const file = this.#preferences.preload ?? ''
    const argv = this.#preferences.additionalArguments ?? []
    try {
      return preloadScript(secret, file === '' ? '' : readFileSync(file, 'utf8'), file, argv)
    } catch (error) {
      console.error(`Unable to load the preload ${file}: ${String(error)}`)
      setImmediate(() => this.webContents.emit('preload-error', preventable({}), file, error))
      return preloadScript(secret, '', file, argv)
    }
  }

  #titleTold(title: string): void {
    const event = preventable({})
    this.webContents.emit('page-title-updated', event, title, true)
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.setTitle(title)
  }
}

export function allWindows(): readonly StandInWindow[] {
  return openWindows().filter((window) => window instanceof StandInWindow)
}

/** To Electron's types ours is a whole window. */
function wholeWindow(window: StandInWindow): BrowserWindow {
  return window as unknown as BrowserWindow
}
