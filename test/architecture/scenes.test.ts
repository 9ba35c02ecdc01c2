import { expect, test } from 'vitest'
import { inventoryScenes } from '../../build/shots/inventory-scenes.ts'
import { scenes } from '../../build/shots/scenes.ts'
import { CLINICS } from '../../build/shots/way.ts'
import { NOT_HELD } from '../renderer/app/not-held.ts'

/** Screens that the window does not have at all; their absence is said in the inventory of what is not held. */
const ABSENT = NOT_HELD.filter(([, asked]) => asked.startsWith('Import review')).map(([screen]) => screen)

const SCREENS = Array.from({ length: 28 }, (_, index) => `S${index + 1}`).filter((screen) => !ABSENT.includes(screen))

test.each(SCREENS)('%s has an empty, a typical and a worst picture', (screen) => {
  const shown = inventoryScenes.filter((scene) => scene.screen === screen)

  expect(CLINICS.filter((clinic) => !shown.some((scene) => scene.clinic === clinic))).toEqual([])
})

test('every picture has a name of its own', () => {
  const names = scenes.map(({ name }) => name)

  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
