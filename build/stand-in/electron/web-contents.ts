import { EventEmitter } from 'node:events'
import type { HandlerDetails, Rectangle, WebContents } from 'electron'
import type { FrameLook, Navigation, PageMoment } from '../link/app-calls.ts'
import { encodeClone } from '../page/clone.ts'
import { hearPreload } from './hear-preload.ts'
import { preventable } from './preventable.ts'
import { record, recordListeners, screenSide } from './run.ts'
import type { StandInSession } from './session.ts'
import { frameOf } from './web-frame.ts'

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]
type PrintCallback = NonNullable<Parameters<WebContents['print']>[1]>

/** The printers of the stand-in's computer; the second takes no job. */
const BROKEN_PRINTER = 'Back office'
const PRINTERS = ['Front desk', BROKEN_PRINTER]

type OurContents = Pick<
  WebContents,
  | 'closeDevTools'
  | 'focus'
  | 'getPrintersAsync'
  | 'getTitle'
  | 'getURL'
  | 'getZoomFactor'
  | 'id'
  | 'isDestroyed'
  | 'isDevToolsOpened'
  | 'isLoading'
  | 'loadURL'
  | 'openDevTools'
  | 'print'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'setWindowOpenHandler'
  | 'setZoomFactor'
>

/** The page of one window, seen from main. */
export class StandInContents extends EventEmitter implements OurContents {
  readonly id: number
  readonly session: StandInSession
  readonly boundsTold: (bounds: Rectangle) => void
  #onOpen: OpenHandler | null = null
  #url = ''
  #title = ''
  #zoomFactor = 1
  #isLoading = false
  #isDestroyed = false

  constructor(id: number, session: StandInSession, boundsTold: (bounds: Rectangle) => void) {
    super()
    this.id = id
    this.session = session
    this.boundsTold = boundsTold
    recordListeners('webContents', this)
  }

  get mainFrame(): WebContents['mainFrame'] {
    return frameOf({ url: this.#url === '' ? 'about:blank' : this.#url, hasParent: false })
  }

  getURL(): string {
    return this.#url
  }

  getTitle(): string {
    return this.#title
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  isLoading(): boolean {
    return this.#isLoading
  }

  getZoomFactor(): number {
    return this.#zoomFactor
  }

  setZoomFactor(factor: number): void {
    record('webContents.setZoomFactor', factor)
    this.#zoomFactor = factor
  }

  isDevToolsOpened(): boolean {
    return false
  }

  openDevTools(): void {
    record('webContents.openDevTools')
  }

  closeDevTools(): void {
    record('webContents.closeDevTools')
  }

  focus(): void {
    void screenSide().focus(this.id)
  }

  reload(): void {
    record('webContents.reload')
    void screenSide().reload(this.id)
  }

  async loadURL(url: string): Promise<void> {
    record('webContents.loadURL', url)
    this.#url = url
    const result = await screenSide().load(this.id, url)
    if (result.ok || this.#isDestroyed) return
    this.emit('did-fail-load', preventable({}), -2, result.problem, url, true)
    throw new Error(`${result.problem} loading '${url}'`)
  }

  send(channel: string, ...args: readonly unknown[]): void {
    record('webContents.send', channel)
    if (this.#isDestroyed) return
    const text = JSON.stringify({ kind: 'event', channel, args: encodeClone(args) })
    void screenSide()
      .tell(this.id, text)
      .catch(() => undefined)
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    record('webContents.setWindowOpenHandler', handler)
    this.#onOpen = handler
  }

  async printToPDF(options: Parameters<WebContents['printToPDF']>[0]): Promise<Buffer> {
    record('webContents.printToPDF', options)
    return Buffer.from(await screenSide().pdf(this.id, options))
  }

  async getPrintersAsync(): ReturnType<WebContents['getPrintersAsync']> {
    return PRINTERS.map((name) => ({ name, displayName: name, description: '', options: {} }))
  }

  print(options?: Parameters<WebContents['print']>[0], callback?: PrintCallback): void {
    record('webContents.print', options)
    if (options?.deviceName === BROKEN_PRINTER) {
      callback?.(false, 'Print job failed')
      return
    }
    void screenSide()
      .print(this.id)
      .then((isPrinted) => callback?.(isPrinted, isPrinted ? '' : 'Print job canceled'))
  }

  /** What main says to a window that the page wants to open. The stand-in opens none, whatever the answer. */
  openAsked(url: string, frameName: string, features: string): 'allow' | 'deny' {
    const details: HandlerDetails = {
      url,
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer: { url: this.#url, policy: 'no-referrer' },
    }
    const action = this.#onOpen?.(details).action ?? 'allow'
    record('page.open', url, action)
    return action
  }

  /** Whether main prevents the page from going elsewhere. */
  isNavigationPrevented({ url, isMainFrame, isRedirect }: Navigation): boolean {
    const details = { url, isMainFrame, isSameDocument: false, frame: this.mainFrame, initiator: this.mainFrame }
    const names = isRedirect
      ? ['will-redirect']
      : isMainFrame
        ? ['will-frame-navigate', 'will-navigate']
        : ['will-frame-navigate']
    const isPrevented = names.map((name) => this.#isPrevented(name, details)).includes(true)
    record(isRedirect ? 'page.redirect' : 'page.navigate', url, isPrevented ? 'prevented' : 'allowed')
    return isPrevented
  }

  /** Emits one event that main may prevent, as only a test does. */
  isEventPrevented(name: string, url: string): boolean {
    return this.#isPrevented(name, { url, isMainFrame: true, isSameDocument: false, frame: null, initiator: null })
  }

  hear(frame: FrameLook, text: string): void {
    void hearPreload(this, { sender: this.whole(), senderFrame: frameOf(frame) }, text)
  }

  moment(moment: PageMoment, detail: string): void {
    if (moment === 'did-start-loading') this.#isLoading = true
    if (moment === 'did-finish-load') this.#isLoading = false
    if (moment === 'did-navigate') this.#url = detail
    if (moment === 'title') this.#title = detail
    if (moment === 'crashed') this.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 1 })
    else if (moment === 'did-navigate') this.emit(moment, preventable({}), detail, 200, 'OK')
    else if (moment !== 'title') this.emit(moment, preventable({}))
  }

  /** To Electron's types ours is a whole web contents. */
  whole(): WebContents {
    return this as unknown as WebContents
  }

  destroyed(): void {
    this.#isDestroyed = true
    this.emit('destroyed')
  }

  #isPrevented(name: string, details: object): boolean {
    const event = preventable(details)
    this.emit(name, event, 'url' in details ? details.url : '')
    return event.defaultPrevented
  }
}
