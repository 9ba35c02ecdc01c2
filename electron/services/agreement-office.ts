import type { AgreementInput } from '../../shared/documents/agreement-input.ts'
import { factWords } from '../../shared/text/documents-facts.ts'
import type { AgreementFacts } from './agreement-facts.ts'
import { INSTALLMENTS_ENGINE } from './plan-schedule.ts'

/** What the office notes at the end of an agreement. Source: payment plan specification, section 14.1, item 25. */
export function officeNotes({ made, draft, limits, termsHash }: AgreementFacts): AgreementInput['office'] {
  const words = factWords[made.language]
  return {
    offerRule: words.offerRules[draft.interest === null ? 'none' : 'bears'],
    policyPack: limits.packs.map(({ id, edition }) => `${id} ${edition}`).join(', ') || words.noPack,
    engine: INSTALLMENTS_ENGINE,
    termsHash: shownHash(termsHash),
  }
}

/** Sixteen letters in fours: enough to see that terms were not changed. */
function shownHash(hash: string): string {
  return (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
