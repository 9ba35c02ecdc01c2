import type { Handlers } from '../../../shared/contract/contract.ts'
import type { settingCalls } from '../../../shared/contract/setting.ts'
import type { trayCalls } from '../../../shared/contract/tray.ts'
import type { Desk } from '../desk.ts'
import { discardDraft } from '../discard-draft.ts'
import { listDrafts } from '../list-drafts.ts'
import { saveDraft } from '../save-draft.ts'
import { handOver, takeOver, withdraw } from './hand-over.ts'
import { listTray } from './list-tray.ts'
import { printHandover } from './print-handover.ts'
import { keepSetting, listSettings } from './settings.ts'
import { fetchBack, throwAway } from './throw-away.ts'

type DraftCall = 'draft.list' | 'draft.save' | 'draft.discard'
type TrayCall = DraftCall | keyof typeof trayCalls | keyof typeof settingCalls

/** The calls about what was begun, handed on and set. */
export function trayHandlers(desk: Desk): Pick<Handlers, TrayCall> {
  return {
    'draft.list': (_request, caller) => listDrafts(desk, caller),
    'draft.save': (request, caller) => saveDraft(desk, request, caller),
    'draft.discard': (request, caller) => discardDraft(desk, request, caller),
    'tray.list': (_request, caller) => listTray(desk, caller),
    'tray.discard': (request, caller) => throwAway(desk, request, caller),
    'tray.restore': (request, caller) => fetchBack(desk, request, caller),
    'tray.handOver': (request, caller) => handOver(desk, request, caller),
    'tray.print': (request, caller) => printHandover(desk, request, caller),
    'tray.take': (request, caller) => takeOver(desk, request, caller),
    'tray.withdraw': (request, caller) => withdraw(desk, request, caller),
    'setting.list': (_request, caller) => listSettings(desk, caller),
    'setting.keep': (request, caller) => keepSetting(desk, request, caller),
  }
}
