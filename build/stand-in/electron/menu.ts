import type { Menu } from 'electron'
import { record } from './run.ts'

let inUse: StandInMenu | null = null

/** A menu that is kept and never shown: the app lives by its own keys. */
export class StandInMenu {
  readonly items: readonly object[]

  constructor(items: readonly object[] = []) {
    this.items = items
  }

  static setApplicationMenu(menu: Menu | null): void {
    record('Menu.setApplicationMenu', menu)
    inUse = menu as unknown as StandInMenu | null
  }

  static getApplicationMenu(): Menu | null {
    return inUse as unknown as Menu | null
  }

  static buildFromTemplate(template: Parameters<typeof Menu.buildFromTemplate>[0]): Menu {
    record('Menu.buildFromTemplate', template)
    return new StandInMenu(template) as unknown as Menu
  }
}
