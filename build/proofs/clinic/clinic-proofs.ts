import type { Proof } from '../proof.ts'
import { killedRotations, STEPS } from './killed-rotations.ts'
import { restoreDrill } from './restore-drill.ts'

/** Between them stand both files, both locks, or one of each. */
const AROUND_THE_SWAP = ['proven', 'locked', 'linked', 'swapped'] as const

export const clinicProofs: readonly Proof[] = [
  {
    name: 'rotation',
    promise: 'a change of the key that is killed leaves a clinic that opens, with the old key or the new one, whole',
    run: (length) => (length === 'full' ? killedRotations(30, STEPS) : killedRotations(1, AROUND_THE_SWAP)),
  },
  {
    name: 'restore',
    promise: 'on an empty computer a backup and the recovery code bring back every row, sum, chain and paper',
    run: (length) => restoreDrill(length === 'full' ? 60 : 3),
  },
]
