import type { Handlers } from '../../../shared/contract/contract.ts'
import type { settingCalls } from '../../../shared/contract/setting.ts'
import type { trayCalls } from '../../../shared/contract/tray.ts'
import type { Desk } from '../desk.ts'
import { handOver, takeOver, withdraw } from './hand-over.ts'
import { listTray } from './list-tray.ts'
import { keepSetting, listSettings } from './settings.ts'
import { fetchBack, throwAway } from './throw-away.ts'

/** The calls about what was begun, handed on and set. */
export function trayHandlers(desk: Desk): Pick<Handlers, keyof typeof trayCalls | keyof typeof settingCalls> {
  return {
    'tray.list': (_request, caller) => listTray(desk, caller),
    'tray.discard': (request, caller) => throwAway(desk, request, caller),
    'tray.restore': (request, caller) => fetchBack(desk, request, caller),
    'tray.handOver': (request, caller) => handOver(desk, request, caller),
    'tray.take': (request, caller) => takeOver(desk, request, caller),
    'tray.withdraw': (request, caller) => withdraw(desk, request, caller),
    'setting.list': (_request, caller) => listSettings(desk, caller),
    'setting.keep': (request, caller) => keepSetting(desk, request, caller),
  }
}
