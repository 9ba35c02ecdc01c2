import { parameter } from '../parameter.ts'

export const substantialExcess = parameter<number>({
  id: 'disputes.substantialExcess',
  asks: 'By how much must the bill of one provider be above its good faith estimate before the patient may dispute it?',
  unit: 'cents',
  source: { cite: '45 CFR 149.620(a)(2)', read: '2026-11-21' },
  values: [{ from: '2022-01-01', value: 40_000 }],
})
