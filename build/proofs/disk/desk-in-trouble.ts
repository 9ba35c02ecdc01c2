import { writeSync } from 'node:fs'
import { argv } from 'node:process'
import { makeBackup } from '../../../db/backup.ts'
import type { OpenStore } from '../../../db/connection.ts'
import { storeFault } from '../../../db/open-problem.ts'
import { copyHere } from '../../../db/run-copy.ts'
import { storePlace } from '../../../db/store-place.ts'
import { importPrices } from '../../../electron/services/prices/import-prices.ts'
import { openPrices } from '../../../electron/services/prices/open-prices.ts'
import { priceTexts } from '../../../electron/services/prices/price-text.ts'
import { COUNSELOR, KEY, NOW, openClinic, TODAY } from '../clinic-with-plan.ts'
import { postOnePayment, proofDesk } from '../post-one-payment.ts'
import { openAsLaterVersion } from './later-step.ts'

/**
 * One piece of a desk's work on a disk that fails at some call. It says `ready`, from where the calls are counted, then
 * `done …` for each thing that it promises, or `failed CODE` with what the app would say of the disk; `failed BUG` when
 * it would have no words.
 */
const FEES = 400
const PAYMENTS = 3

const works: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  payment: (folder) =>
    withStore(folder, async (store) => {
      for (let count = 1; count <= PAYMENTS; count += 1) await tried(() => postOnePayment(store, count))
    }),
  import: (folder) => withStore(folder, (store) => tried(() => importFees(store))),
  backup: async (folder) => {
    writeSync(1, 'ready\n')
    await tried(() => backUp(folder))
  },
  migration: async (folder) => {
    writeSync(1, 'ready\n')
    await tried(async () => {
      const store = await openAsLaterVersion(folder)
      store.close()
      return 'updated'
    })
  },
}

async function withStore(folder: string, work: (store: OpenStore) => Promise<void>): Promise<void> {
  const store = await openClinic(folder)
  writeSync(1, 'ready\n')
  await work(store)
}

async function tried(work: () => Promise<string>): Promise<void> {
  try {
    const said = await work()
    writeSync(1, said.startsWith('refused ') ? `failed ${said.slice(8)}\n` : `done ${said}\n`)
  } catch (error) {
    const problem = error instanceof Error && 'problem' in error ? String(error.problem) : null
    const fault = problem ?? storeFault(error)
    writeSync(1, `failed ${fault ?? 'BUG'}\n`)
    if (fault === null) console.error(error)
  }
}

async function importFees(store: OpenStore): Promise<string> {
  const rows = Array.from({ length: FEES }, (_, index) => `DEMO${index},Sample service ${index},${index + 1}.25`)
  const text = `code,description,price\n${rows.join('\n')}\n`
  const desk = { ...proofDesk(store, 'import'), priceFiles: priceTexts(() => ({ fileName: 'prices.csv', text })) }
  const opened = await openPrices(desk)
  if (!opened.ok) throw new Error('the price file of the proof cannot be read')
  const { readingId, columns } = opened.value
  const order = { readingId, columns, fixes: [], scheduleName: 'Sample prices', from: TODAY }
  const answer = await importPrices(desk, order, { person: COUNSELOR })
  return answer.ok ? `imported ${answer.value.schedule.feeCount}` : `refused ${JSON.stringify(answer.error)}`
}

async function backUp(folder: string): Promise<string> {
  const order = {
    place: storePlace(folder),
    key: KEY,
    folder: `${folder}-backups`,
    reason: 'asked',
    now: NOW,
    today: TODAY,
    appVersion: '0.1.0',
    recovery: null,
  } as const
  const outcome = await makeBackup(order, copyHere)
  return outcome.ok ? `backed up ${outcome.backup.name}` : `refused ${outcome.code}`
}

const [work = '', folder = ''] = argv.slice(2)
await works[work]?.(folder)
