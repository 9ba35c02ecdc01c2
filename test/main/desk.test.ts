import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { clinicPlaces } from '../../electron/main/clinic/clinic-places.ts'
import { deskOf } from '../../electron/main/desk.ts'
import type { PageParts } from '../../electron/main/window/page-preferences.ts'
import type { WorkerRoom } from '../../electron/main/workers.ts'
import type { Desk } from '../../electron/services/desk.ts'
import { openMemoryStore } from '../support/store.ts'
import { aFolder } from '../support/store-folder.ts'

/** What the person answers in dialogs, what the computer's viewer says, and what was asked of both. */
const person = vi.hoisted(() => ({
  chooses: null as string | null,
  viewerSays: '',
  asked: [] as { readonly defaultPath?: string }[],
  shown: [] as string[],
}))

vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: async (options: object) => {
      person.asked.push(options)
      return { canceled: person.chooses === null, filePaths: person.chooses === null ? [] : [person.chooses] }
    },
    showSaveDialog: async (options: object) => {
      person.asked.push(options)
      return { canceled: person.chooses === null, filePath: person.chooses ?? '' }
    },
  },
  shell: {
    openPath: async (path: string) => {
      person.shown.push(path)
      return person.viewerSays
    },
  },
}))

/** No window is opened here: nothing looks at its session. */
const PAGE: PageParts = { session: Object.create(null), preload: 'index.cjs', isPackaged: true }
/** Price files have tests of their own. */
const NO_ANSWERS = {
  choose: async () => null,
  give: () => Promise.reject(new Error('not in this test')),
}
const NO_PRICES = {
  choose: async () => null,
  give: () => Promise.reject(new Error('no file')),
  opened: () => null,
  stop: async () => undefined,
}
const PAPER = new TextEncoder().encode('%PDF-1.7 Sample Patient A')

interface TestDesk {
  readonly desk: Desk
  readonly folder: string
  readonly jobs: unknown[]
}

function aDesk(answer: unknown = null): TestDesk {
  const folder = aFolder()
  const places = clinicPlaces(join(folder, 'user'), join(folder, 'backups'))
  for (const path of [places.folder, places.temporaryFolder]) mkdirSync(path, { recursive: true })
  const jobs: unknown[] = []
  const room: WorkerRoom = {
    run: async (job) => {
      jobs.push(job)
      if (answer instanceof Error) throw answer
      return answer
    },
    end: () => undefined,
  }
  person.asked.length = 0
  person.shown.length = 0
  person.viewerSays = ''
  const desk = deskOf(
    {
      places,
      papers: room,
      priceFiles: NO_PRICES,
      answerFiles: NO_ANSWERS,
      window: () => null,
      page: PAGE,
      tryOther: async () => ({ ok: true }),
    },
    openMemoryStore(),
  )
  return { desk, folder, jobs }
}

test('a paper is saved where the person wants it', async () => {
  const { desk, folder } = aDesk()
  person.chooses = join(folder, 'E-1001.pdf')

  const saved = await desk.saveFile('E-1001 v1 en.pdf', PAPER)

  expect(saved).toEqual({ kind: 'saved', fileName: 'E-1001.pdf' })
  expect(new Uint8Array(readFileSync(person.chooses))).toEqual(PAPER)
})

test.each([
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['..\\..\\win.ini', 'win.ini.pdf'],
  ['E-1001 v1 en.pdf', 'E-1001 v1 en.pdf'],
  ['CON', '_CON.pdf'],
  ['a\u202Efdp.exe', 'a fdp.exe.pdf'],
  ['', 'Candor.pdf'],
])('the name %j is proposed as %s', async (words, proposed) => {
  const { desk } = aDesk()
  person.chooses = null

  await desk.saveFile(words, PAPER)

  expect(person.asked[0]?.defaultPath).toBe(proposed)
})

test('a closed dialog saves nothing', async () => {
  const { desk, folder } = aDesk()
  person.chooses = null

  expect(await desk.saveFile('E-1001.pdf', PAPER)).toEqual({ kind: 'cancelled' })
  expect(readdirSync(folder)).toEqual(['user'])
})

test('nothing is saved over the clinic’s own files', async () => {
  const { desk, folder } = aDesk()
  person.chooses = join(folder, 'user/clinic/candor.db')
  writeFileSync(person.chooses, 'the store')

  const saved = await desk.saveFile('E-1001.pdf', PAPER)

  expect(saved).toEqual({ kind: 'readOnly', reason: 'ownFolder' })
  expect(readFileSync(person.chooses, 'utf8')).toBe('the store')
})

test('a place that is gone is an error, and nothing is left there', async () => {
  const { desk, folder } = aDesk()
  person.chooses = join(folder, 'gone', 'E-1001.pdf')

  await expect(desk.saveFile('E-1001.pdf', PAPER)).rejects.toMatchObject({ code: 'ENOENT' })
  expect(readdirSync(folder)).toEqual(['user'])
})

test('printing shows the paper in the computer’s own viewer, from our own folder', async () => {
  const { desk, folder } = aDesk()

  await desk.printFile(PAPER, 'Good faith estimate E-1001')

  const [path = ''] = person.shown
  expect(path).toBe(join(folder, 'user/temporary/Good faith estimate E-1001.pdf'))
  expect(new Uint8Array(readFileSync(path))).toEqual(PAPER)
  expect(statSync(path).mode & 0o077).toBe(0)
  expect(readdirSync(join(folder, 'user/temporary'))).toHaveLength(1)
})

test('a paper is printed twice under the same name', async () => {
  const { desk, folder } = aDesk()

  await desk.printFile(PAPER, 'E-1001')
  await desk.printFile(PAPER, 'E-1001')

  expect(person.shown).toHaveLength(2)
  expect(readdirSync(join(folder, 'user/temporary'))).toEqual(['E-1001.pdf'])
})

test('a computer without a viewer is told as such', async () => {
  const { desk } = aDesk()
  person.viewerSays = 'no program for pdf'

  await expect(desk.printFile(PAPER, 'E-1001')).rejects.toThrow('PRINT_VIEWER')
})

test('a paper is drawn outside of main, dated by this desk’s clock', async () => {
  const drawn = { bytes: PAPER, pages: 1, warnings: [] }
  const { desk, jobs } = aDesk(drawn)
  const model = { title: 'x' } as unknown as Parameters<Desk['drawPaper']>[0]

  const paper = await desk.drawPaper(model, { madeAt: '2026-11-09T19:32:00.000Z', mark: 'original' })

  expect(paper).toEqual(drawn)
  expect(jobs).toEqual([
    {
      model,
      marks: {
        isSample: false,
        mark: 'original',
        madeAt: expect.stringMatching(/^2026-11-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/),
      },
    },
  ])
})

test('the fingerprint of a paper is SHA-256 in hex', () => {
  const { desk } = aDesk()

  expect(desk.sha256(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
