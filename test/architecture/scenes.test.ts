import { expect, test } from 'vitest'
import { inventoryScenes } from '../../build/shots/inventory-scenes.ts'
import { scenes } from '../../build/shots/scenes.ts'
import { CLINICS } from '../../build/shots/way.ts'

const SCREENS = Array.from({ length: 28 }, (_, index) => `S${index + 1}`)

test.each(SCREENS)('%s has an empty, a typical and a worst picture', (screen) => {
  const shown = inventoryScenes.filter((scene) => scene.screen === screen)

  expect(CLINICS.filter((clinic) => !shown.some((scene) => scene.clinic === clinic))).toEqual([])
})

test('every picture has a name of its own', () => {
  const names = scenes.map(({ name }) => name)

  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
