import { keyMapWords } from '../../shared/text/key-map.ts'
import { APP_KEYS } from './key-table.ts'

export interface MappedKey {
  readonly id: KeyMapId
  /** As it is printed: `Ctrl K`. */
  readonly shown: string
  readonly does: string
}

export type KeyMapId = Exclude<keyof typeof keyMapWords, 'title'>

/** How each key of the map is printed, in its order. Those that hold everywhere come from the table that binds them. */
const SHOWN: readonly (readonly [KeyMapId, string])[] = [
  ['palette', APP_KEYS.palette.shown],
  ['find', APP_KEYS.find.shown],
  ['findAnywhere', APP_KEYS.findAnywhere.shown],
  ['newEstimate', APP_KEYS.newEstimate.shown],
  ['postPayment', APP_KEYS.postPayment.shown],
  ['newPatient', APP_KEYS.newPatient.shown],
  ['save', APP_KEYS.save.shown],
  ['finish', APP_KEYS.finish.shown],
  ['leave', APP_KEYS.leave.shown],
  ['undo', APP_KEYS.undo.shown],
  ['redo', APP_KEYS.redo.shown],
  ['print', APP_KEYS.print.shown],
  ['printCentre', APP_KEYS.printCentre.shown],
  ['nextTab', APP_KEYS.nextTab.shown],
  ['tray', APP_KEYS.tray.shown],
  ['help', 'F1'],
  ['edit', 'F2'],
  ['findNext', APP_KEYS.findNext.shown],
  ['override', 'F4'],
  ['patient', 'F5'],
  ['callSheet', 'F7'],
  ['signed', 'F8'],
  ['script', 'F9'],
  ['board', 'W D C H'],
  ['goodFaith', APP_KEYS.goodFaith.shown],
  ['compareBill', APP_KEYS.compareBill.shown],
  ['sections', 'Alt 1–8'],
  ['field', 'Tab'],
  ['enter', 'Enter'],
  ['copyAbove', `${APP_KEYS.copyAbove.shown} or Ctrl '`],
  ['today', 'Ctrl ;'],
  ['day', '↑ ↓'],
  ['month', 'PgUp PgDn'],
  ['sum', '='],
  ['handOver', APP_KEYS.handOver.shown],
  ['closeDay', APP_KEYS.closeDay.shown],
  ['lock', APP_KEYS.lock.shown],
  ['zoom', 'Ctrl + − 0'],
  ['counter', 'F12'],
  ['jump', APP_KEYS.jump.shown],
]

/** The keyboard map as the help shows it. */
export const KEY_MAP: readonly MappedKey[] = SHOWN.map(([id, shown]) => ({ id, shown, does: keyMapWords[id] }))
