import { expect, test } from 'vitest'
import { sources } from '../../build/checks/sources.ts'
import { ROUNDS } from '../../build/shots/rounds.ts'
import { scenes } from '../../build/shots/scenes.ts'

/** Boxes, sheets and menus, as the kit and the page write them. */
const OPENS =
  /<(Box|FormBox|SideSheet|ColumnsBox|TemplateBox|ApprovalBox|Popover|Modal\.Root|search)\b|role="(listbox|menu|dialog|tooltip)"/

/** What looks like one and is always on its screen: `test/e2e/barriers.test.ts` asks it there. */
const ALWAYS_THERE = ['features/installments/parts/split-ladder.tsx']

const DRAWN = sources()
  .filter(({ path, text }) => path.startsWith('renderer/') && !path.includes('/gallery/') && OPENS.test(text))
  .map(({ path }) => path.slice('renderer/'.length))

const OPENED = ROUNDS.flatMap(({ openings }) => openings.flatMap(({ of }) => of))

test('every box, sheet and menu of the window is opened by a round, which asks it for barriers', () => {
  expect(DRAWN.length).toBeGreaterThan(70)
  expect(DRAWN.filter((path) => !OPENED.includes(path) && !ALWAYS_THERE.includes(path))).toEqual([])
})

test('no round names a file that draws none', () => {
  const known = [...DRAWN, 'features/installments/parts/deeds.tsx']

  expect(OPENED.filter((path) => !known.includes(path))).toEqual([])
  expect(ALWAYS_THERE.filter((path) => !DRAWN.includes(path))).toEqual([])
})

test('each round begins at a scene of its own', () => {
  const begun = ROUNDS.map(({ scene }) => scene)

  expect(begun.filter((name, index) => begun.indexOf(name) !== index)).toEqual([])
  expect(begun.filter((name) => !scenes.some((scene) => scene.name === name))).toEqual([])
})
