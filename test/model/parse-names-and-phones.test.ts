import { expect, test } from 'vitest'
import { tidyName } from '../../shared/model/parse-name.ts'
import { tidyPhone } from '../../shared/model/parse-phone.ts'

test.each([
  ['sample', 'Sample'],
  ['SAMPLE', 'Sample'],
  ["o'brien", "O'Brien"],
  ['mcdonald', 'McDonald'],
  ['garcía lópez', 'García López'],
  ['smith-jones', 'Smith-Jones'],
  ['deSilva', 'deSilva'],
  ['van der Berg', 'van der Berg'],
  ['  sample   person ', 'Sample Person'],
  ['A', 'A'],
])('the name %j is kept as %j', (typed, kept) => {
  expect(tidyName(typed)).toBe(kept)
})

test.each([
  ['5550100142', '(555) 010-0142'],
  ['555.010.0142', '(555) 010-0142'],
  ['+1 (555) 010-0142', '(555) 010-0142'],
  ['555-010-0142 x12', '(555) 010-0142 ext. 12'],
  ['555 010 0142 ext. 7', '(555) 010-0142 ext. 7'],
  ['010-0142', '010-0142'],
  ['+44 20 7946 0000', '+44 20 7946 0000'],
  ['', ''],
])('the phone %j is kept as %j', (typed, kept) => {
  expect(tidyPhone(typed)).toBe(kept)
})
