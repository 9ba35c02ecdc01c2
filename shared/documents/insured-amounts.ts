import { goodFaithWords } from '../text/documents-good-faith.ts'
import { insuredWords } from '../text/documents-insured.ts'
import { PATIENT_PARTS, partWords } from '../text/documents-parts.ts'
import type { Block, PayBar } from './blocks.ts'
import type { InsuredEstimateInput } from './insured-input.ts'
import { amountOf, cellAmount } from './paper-figures.ts'
import { plainEstimate } from './plain-estimate.ts'

/** What the patient may owe in all, once and large, and who pays which part of the charge. */
export function amountBlocks(input: InsuredEstimateInput): readonly Block[] {
  const { language } = input
  const words = insuredWords[language]
  const sentences = { known: words.sentence, range: words.sentenceWhenRange, unknown: words.sentenceWhenOpen }
  return [
    {
      kind: 'figureBox',
      label: goodFaithWords[language].youPay,
      amount: amountOf(input.youPay, language),
      sentence: [sentences[input.youPay.money.kind]],
    },
    whoPays(input),
    plainEstimate('insured', { ...input, pays: input.youPay }),
  ]
}

function whoPays(input: InsuredEstimateInput): PayBar {
  const { language } = input
  const estimate = goodFaithWords[language]
  const charge = amountOf(input.billed, language)
  const pays = amountOf(input.youPay, language)
  return {
    kind: 'payBar',
    heads: estimate.barHeads,
    parts: input.parts.map(({ part, amount }) => ({
      part,
      name: partWords[language][part].name,
      sentence: partWords[language][part].meaning,
      amount: cellAmount(amount, language),
      yours: PATIENT_PARTS.includes(part),
    })),
    youPay: { label: estimate.youPay, amount: pays },
    charge: { label: estimate.fullCharge, amount: charge },
    alt: insuredWords[language].barAlt(charge.shown, pays.shown),
    whyNoBar: estimate.noBar,
  }
}
