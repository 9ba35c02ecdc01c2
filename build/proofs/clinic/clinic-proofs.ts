import type { Proof } from '../proof.ts'
import { killedRotations } from './killed-rotations.ts'
import { restoreDrill } from './restore-drill.ts'

export const clinicProofs: readonly Proof[] = [
  {
    name: 'rotation',
    promise: 'a change of the key that is killed leaves a clinic that opens, with the old key or the new one, whole',
    run: (length) => killedRotations(length === 'full' ? 30 : 2),
  },
  {
    name: 'restore',
    promise: 'on an empty computer a backup and the recovery code bring back every row, sum, chain and paper',
    run: (length) => restoreDrill(length === 'full' ? 60 : 3),
  },
]
