import { arizonaPacks } from './arizona.ts'
import { californiaPacks } from './california.ts'
import { coloradoPacks } from './colorado.ts'
import { delawarePacks } from './delaware.ts'
import { federalPack } from './federal.ts'
import { marylandPacks } from './maryland.ts'
import { minnesotaPacks } from './minnesota.ts'
import { newJerseyPacks } from './new-jersey.ts'
import { newYorkPacks } from './new-york.ts'
import type { PolicyPack } from './policy-pack.ts'
import { starterPack } from './starter.ts'
import { washingtonPacks } from './washington.ts'

/** Every pack that comes with the program. The clinic's own editions are kept in its database and stand beside these. */
export const shippedPacks: readonly PolicyPack[] = [
  starterPack,
  federalPack,
  ...arizonaPacks,
  ...californiaPacks,
  ...coloradoPacks,
  ...delawarePacks,
  ...marylandPacks,
  ...minnesotaPacks,
  ...newJerseyPacks,
  ...newYorkPacks,
  ...washingtonPacks,
]
