import { EventEmitter } from 'node:events'
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import type { WindowState } from '../link/screen-calls.ts'
import { record, screenSide } from './run.ts'
import { startBounds } from './window-bounds.ts'

type OurPlacing = Pick<
  BrowserWindow,
  | 'getBounds'
  | 'getNormalBounds'
  | 'getTitle'
  | 'hide'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'maximize'
  | 'minimize'
  | 'removeMenu'
  | 'restore'
  | 'setBounds'
  | 'setContentProtection'
  | 'setFullScreen'
  | 'setMenu'
  | 'setMenuBarVisibility'
  | 'setTitle'
  | 'showInactive'
  | 'unmaximize'
>

/** The part of a window that has to do with place, size, title and being seen. */
export abstract class PlacedWindow extends EventEmitter implements OurPlacing {
  abstract readonly id: number
  protected abstract readonly opened: Promise<void>
  #bounds: Rectangle
  #state: WindowState = 'normal'
  #title: string
  #isVisible: boolean

  constructor(options: BrowserWindowConstructorOptions, title: string) {
    super()
    this.#bounds = startBounds(options)
    this.#title = options.title ?? title
    this.#isVisible = options.show ?? true
  }

  abstract isDestroyed(): boolean

  getBounds(): Rectangle {
    return { ...this.#bounds }
  }

  /** Size and place of the window when it is neither maximized nor minimized. */
  getNormalBounds(): Rectangle {
    return { ...this.#bounds }
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.#place(this.#state)
    this.emit('resize')
  }

  maximize(): void {
    this.#place('maximized')
    this.emit('maximize')
  }

  unmaximize(): void {
    this.#place('normal')
    this.emit('unmaximize')
  }

  minimize(): void {
    this.#place('minimized')
    this.emit('minimize')
  }

  restore(): void {
    this.#place('normal')
    this.emit('restore')
  }

  setFullScreen(flag: boolean): void {
    this.#place(flag ? 'fullscreen' : 'normal')
    this.emit(flag ? 'enter-full-screen' : 'leave-full-screen')
  }

  isMaximized(): boolean {
    return this.#state === 'maximized'
  }

  isMinimized(): boolean {
    return this.#state === 'minimized'
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen'
  }

  showInactive(): void {
    if (this.#isVisible) return
    this.#isVisible = true
    this.emit('show')
  }

  hide(): void {
    if (!this.#isVisible) return
    this.#isVisible = false
    this.emit('hide')
  }

  isVisible(): boolean {
    return this.#isVisible && !this.isDestroyed()
  }

  getTitle(): string {
    return this.#title
  }

  setTitle(title: string): void {
    this.#title = title
  }

  setMenu(menu: Parameters<BrowserWindow['setMenu']>[0]): void {
    record('BrowserWindow.setMenu', menu)
  }

  removeMenu(): void {
    record('BrowserWindow.removeMenu')
  }

  setMenuBarVisibility(visible: boolean): void {
    record('BrowserWindow.setMenuBarVisibility', visible)
  }

  setContentProtection(enable: boolean): void {
    record('BrowserWindow.setContentProtection', enable)
  }

  /** The person dragged the browser's window to another size. */
  protected boundsTold(bounds: Rectangle): void {
    if (this.#state !== 'normal') return
    this.#bounds = bounds
    this.emit('resize')
  }

  /** Does something with the page once it is there; a page that is gone by then is left alone. */
  protected onceOpened(work: () => Promise<unknown>): void {
    void this.opened.then(work).catch(() => undefined)
  }

  #place(state: WindowState): void {
    this.#state = state
    this.onceOpened(() => screenSide().place(this.id, this.#bounds, state))
  }
}
