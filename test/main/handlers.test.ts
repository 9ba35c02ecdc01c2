import { expect, test } from 'vitest'
import { allHandlers } from '../../electron/main/handlers.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { callNames } from '../../shared/contract/call-names.ts'
import { refused } from '../../shared/contract/errors.ts'
import { aClinicWithOnePatient } from '../support/filled-store.ts'
import { CLINIC, COUNSELOR, NOW, TODAY } from '../support/samples.ts'
import { aWorkstation } from './support.ts'

/** The desk of a set-up clinic; drawing and dialogs are of no use here. */
function aDesk(): Desk {
  const never = (): never => {
    throw new Error('not in this test')
  }
  return {
    store: aClinicWithOnePatient(),
    workstation: 'W1',
    now: () => NOW,
    today: () => TODAY,
    newId: () => 'W1-new',
    drawPaper: never,
    sha256: never,
    copyText: never,
    priceFiles: { choose: never, give: never, opened: never, stop: never },
    answerFiles: { choose: never, give: never },
    saveFile: never,
    chooseFolder: never,
    saveInFolder: never,
    tryApprovalPin: never,
    printFile: never,
    printers: never,
    sendToPrinter: never,
  }
}

/** No window is in this test. */
const SCREENS = {
  'patientView.show': () => refused('NOT_FOUND'),
  'patientView.hide': () => refused('NOT_FOUND'),
  'window.failed': () => refused('NOT_FOUND'),
  'window.zoom': () => refused('NOT_FOUND'),
}

test('every call about one clinic has its handler', () => {
  const { handlers } = aWorkstation().start()

  const all = allHandlers({ ...handlers, ...SCREENS }, aDesk)

  const ofClinic = callNames.filter((call) => !call.startsWith('sample.'))
  expect(Object.keys(all).toSorted()).toEqual(ofClinic.toSorted())
})

test('the desk is looked up at each call and not before', async () => {
  const { handlers } = aWorkstation().start()
  let looks = 0
  const all = allHandlers({ ...handlers, ...SCREENS }, () => {
    looks += 1
    return aDesk()
  })
  const before = looks

  const clinic = await all['clinic.get']({}, { person: COUNSELOR })
  await all['app.status']({}, { person: null })

  expect([before, looks]).toEqual([0, 1])
  expect(clinic).toEqual({ ok: true, value: CLINIC })
})
