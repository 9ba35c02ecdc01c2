import type { Block, Run } from '../../shared/documents/blocks.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { innerRun, passagesOf, printedRun } from '../../shared/documents/walk.ts'
import { cosignerNotice, holderNotice } from '../../shared/text/documents-agreement-required.ts'

/** Papers that only the clinic reads. */
export const OFFICE_PAPERS: readonly DocumentModel['kind'][] = [
  'callSheet',
  'outageForm',
  'dailyClose',
  'emergencyBalances',
  'recoveryKit',
]

/** Passages that are not ours to word freely, by the element that names them, with the reason. */
export const REQUIRED: readonly { readonly element: RegExp; readonly reason: string }[] = [
  { element: /^gfe\.9\.3\./, reason: 'a disclaimer of the good faith estimate, 45 CFR 149.610(c)(1)' },
  { element: /^lending\./, reason: 'a credit disclosure in the words of 12 CFR 1026.18' },
  { element: /^refusal\.(equalCredit|agency)$/, reason: 'the notice of equal credit, 12 CFR 1002.9(b)(1)' },
  { element: /^clause\./, reason: 'a clause in the words of a state' },
  { element: /^insured\.notAGuarantee$/, reason: 'a disclaimer that a lawyer has to recognise' },
  { element: /^agreement\.signature\./, reason: 'a declaration that is signed' },
]

/** Sentences that a law gives word for word, or that render one in the other language, and what says so. */
const GIVEN: readonly { readonly holds: (text: string) => boolean; readonly reason: string }[] = [
  { holds: (text) => holderNotice.includes(text), reason: '16 CFR 433.2' },
  { holds: (text) => cosignerNotice.includes(text), reason: '16 CFR 444.3' },
  { holds: (text) => /^Traducción|prestatario/.test(text), reason: 'the same notices in Spanish' },
  {
    holds: (text) => /patient-provider dispute resolution|resolución de disputas/.test(text),
    reason: '45 CFR 149.610',
  },
]

const SENTENCES: readonly Block['kind'][] = ['paragraph', 'list', 'notice', 'figureBox', 'choice', 'signature']

/** Whole sentences for the patient that we word ourselves, passage by passage, in the paper's own language. */
export function freePassages(model: DocumentModel): readonly string[] {
  return model.blocks
    .filter((block) => SENTENCES.includes(block.kind) && !('lang' in block))
    .filter(({ element = '' }) => !REQUIRED.some((each) => each.element.test(element)))
    .flatMap(passagesOf)
    .map((words) => words.map(read).join('').replaceAll('\u00a0', ' ').trim())
    .filter((text) => /[.?!:]$/.test(text) && text.includes(' '))
    .filter((text) => !GIVEN.some(({ holds }) => holds(text)))
}

/** What a person typed is not ours to word, so a short name stands for it. */
function read(run: Run): string {
  const inner = innerRun(run)
  return typeof inner !== 'string' && 'field' in inner ? 'Ana' : printedRun(run)
}
