import { BrowserWindow, type Display, type Rectangle } from 'electron'
import type { PatientScreen } from '../../../shared/contract/patient-view.ts'
import type { PatientView } from '../../../shared/model/patient-view.ts'
import { PATIENT_PAGE } from '../security/served-files.ts'
import { type PageParts, pagePreferences } from './page-preferences.ts'

export interface PatientSideParts {
  readonly page: PageParts
  readonly desk: () => BrowserWindow | null
  readonly screens: () => readonly Display[]
  readonly clinicName: () => string
}

/** The window on the screen that is turned to the patient. It is told what to show, and can ask for nothing. */
export class PatientSide {
  readonly #parts: PatientSideParts
  #window: BrowserWindow | null = null
  #view: PatientView | null = null

  constructor(parts: PatientSideParts) {
    this.#parts = parts
  }

  /** Shows the view, or the clinic's name alone. Says whether there is a second screen to show it on. */
  show(view: PatientView | null): PatientScreen {
    const area = this.#secondScreen()
    if (area === null) {
      this.hide()
      return 'none'
    }
    this.#view = view
    if (this.#window === null) this.#window = this.#open(area)
    else this.#tell()
    return 'second'
  }

  /** What is shown goes at once; the window stays with the clinic's name. When the desk is locked. */
  blank(): void {
    this.#view = null
    this.#tell()
  }

  hide(): void {
    this.#view = null
    this.#window?.close()
    this.#window = null
  }

  /** A screen was unplugged: the window closes before the system moves it to the desk's own. */
  screenGone(): void {
    this.hide()
  }

  #open(area: Rectangle): BrowserWindow {
    const window = new BrowserWindow({
      ...area,
      show: false,
      title: 'Candor',
      backgroundColor: '#F3F5F6',
      autoHideMenuBar: true,
      webPreferences: pagePreferences(this.#parts.page),
    })
    window.once('ready-to-show', () => window.showInactive())
    window.on('page-title-updated', (event) => event.preventDefault())
    window.on('closed', () => {
      if (this.#window === window) this.#window = null
    })
    window.webContents.on('did-finish-load', () => this.#tell())
    void window.loadURL(PATIENT_PAGE)
    return window
  }

  #tell(): void {
    const content = { clinicName: this.#parts.clinicName(), view: this.#view }
    this.#window?.webContents.send('patientView.show', content)
  }

  /** The first screen on which the desk's window does not stand. */
  #secondScreen(): Rectangle | null {
    const desk = this.#parts.desk()?.getBounds()
    if (desk === undefined) return null
    const middle = { x: desk.x + desk.width / 2, y: desk.y + desk.height / 2 }
    const other = this.#parts.screens().find(({ bounds }) => !lies(middle, bounds))
    return other === undefined ? null : other.bounds
  }
}

function lies({ x, y }: { readonly x: number; readonly y: number }, area: Rectangle): boolean {
  return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height
}
