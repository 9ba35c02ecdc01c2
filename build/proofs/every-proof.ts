import { advisoriesProof } from './advisories-proof.ts'
import { clinicProofs } from './clinic/clinic-proofs.ts'
import { diskProofs } from './disk/disk-proofs.ts'
import { draftsProof } from './drafts/drafts-proof.ts'
import { ipcProof } from './gate/ipc-proof.ts'
import { licencesProof } from './licences-proof.ts'
import { markerProof } from './marker-proof.ts'
import { papersProof } from './papers-proof.ts'
import type { Proof } from './proof.ts'
import { testedProofs } from './tested-proofs.ts'
import { fuzzProof } from './text/fuzz-proof.ts'

/** Every proof of the list in `README.md`. */
export const everyProof: readonly Proof[] = [
  ...diskProofs,
  ...clinicProofs,
  draftsProof,
  ipcProof,
  fuzzProof,
  licencesProof,
  advisoriesProof,
  markerProof,
  papersProof,
  ...testedProofs,
]
