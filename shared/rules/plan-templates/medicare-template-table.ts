import { medigapA } from './medigap-a.ts'
import { medigapB } from './medigap-b.ts'
import { medigapC } from './medigap-c.ts'
import { medigapD } from './medigap-d.ts'
import { medigapF } from './medigap-f.ts'
import { medigapFHigh } from './medigap-f-high.ts'
import { medigapG } from './medigap-g.ts'
import { medigapGHigh } from './medigap-g-high.ts'
import { medigapK } from './medigap-k.ts'
import { medigapL } from './medigap-l.ts'
import { medigapM } from './medigap-m.ts'
import { medigapN } from './medigap-n.ts'
import { originalMedicare } from './original-medicare.ts'
import type { OfferedTemplate } from './plan-template.ts'
import { qmb } from './qmb.ts'

/** Original Medicare, alone, with each standard supplement, and for people who may not be billed its shares. */
export const medicareTemplates: readonly OfferedTemplate[] = [
  { id: 'originalMedicare', kind: 'medicare', template: originalMedicare },
  { id: 'medigapA', kind: 'medicareSupplement', template: medigapA },
  { id: 'medigapB', kind: 'medicareSupplement', template: medigapB },
  { id: 'medigapC', kind: 'medicareSupplement', template: medigapC },
  { id: 'medigapD', kind: 'medicareSupplement', template: medigapD },
  { id: 'medigapF', kind: 'medicareSupplement', template: medigapF },
  { id: 'medigapG', kind: 'medicareSupplement', template: medigapG },
  { id: 'medigapK', kind: 'medicareSupplement', template: medigapK },
  { id: 'medigapL', kind: 'medicareSupplement', template: medigapL },
  { id: 'medigapM', kind: 'medicareSupplement', template: medigapM },
  { id: 'medigapN', kind: 'medicareSupplement', template: medigapN },
  { id: 'medigapFHigh', kind: 'medicareSupplement', template: medigapFHigh },
  { id: 'medigapGHigh', kind: 'medicareSupplement', template: medigapGHigh },
  { id: 'qmb', kind: 'medicare', template: qmb },
]
