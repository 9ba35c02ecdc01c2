import type { Procedure, Quantity } from './benefit.ts'
import { type BenefitDraft, say, type Walk } from './eligibility-draft.ts'
import { KINDS, ONE_PERSON, PERIODS, QUANTITIES } from './eligibility-tables.ts'
import type { SegmentUse } from './position.ts'
import { element, type X12Segment } from './segments.ts'
import { isNines, statedAmount, statedCount, statedShare } from './stated-values.ts'

/** EB and the segments that only stand below one. Everything else is unknown here. Source: interop specification 3.2. */
export function benefitSegment(walk: Walk, segment: X12Segment): SegmentUse {
  const { person, benefit } = walk
  if (segment.tag === 'EB') return person === null ? 'unknown' : openBenefit(walk, segment)
  if (segment.tag === 'LS' || segment.tag === 'LE') {
    Object.assign(walk, { isInRelated: segment.tag === 'LS', party: null })
    return benefit === null ? 'unknown' : 'mapped'
  }
  const reads = BELOW[segment.tag]
  if (benefit === null) return reads === undefined ? 'unknown' : 'kept'
  if (reads === undefined) return 'unknown'
  reads(benefit, segment)
  return 'mapped'
}

const BELOW: Readonly<Record<string, (benefit: BenefitDraft, segment: X12Segment) => void>> = {
  MSG: (benefit, segment) => {
    // The text may hold the element separator: all of it belongs to the message.
    const message = segment.elements.slice(1).join(segment.separators.element).trim()
    if (message !== '') benefit.messages.push(message)
  },
  HSD: (benefit, segment) => {
    const part = (number: number): string => element(segment, number)
    benefit.frequencies.push({
      quantityCode: part(1),
      quantity: part(2),
      unit: part(3),
      every: part(4),
      periodCode: part(5),
      periods: part(6),
      raw: segment.raw,
    })
  },
  III: (benefit, segment) => {
    benefit.places.push({ codeKind: element(segment, 1), code: element(segment, 2), words: element(segment, 4) })
  },
}

function openBenefit(walk: Walk, segment: X12Segment): SegmentUse {
  const { person } = walk
  if (person === null) return 'unknown'
  const code = element(segment, 1)
  const benefit: BenefitDraft = {
    position: segment.position,
    code,
    kind: KINDS[code] ?? 'other',
    ...whose(element(segment, 2)),
    network: network(element(segment, 12)),
    serviceTypes: serviceTypes(segment),
    insuranceType: element(segment, 4),
    planName: element(segment, 5),
    period: PERIODS[element(segment, 6)] ?? 'note',
    periodCode: element(segment, 6),
    amount: null,
    amountText: element(segment, 7),
    percent: statedShare(element(segment, 8))?.rate ?? null,
    percentText: element(segment, 8),
    quantity: quantity(element(segment, 9), element(segment, 10)),
    authorization: answer(element(segment, 11)),
    procedure: procedure(element(segment, 13), segment),
    messages: [],
    dates: [],
    references: [],
    frequencies: [],
    places: [],
    related: [],
    rejections: [],
    raw: segment.raw,
    segments: [],
  }
  person.benefits.push(benefit)
  Object.assign(walk, { benefit, party: null, isInRelated: false })
  readAmount(walk, benefit, segment)
  if (benefit.percentText !== '' && benefit.percent === null) say(walk, 'X12-AMOUNT-UNREADABLE', segment)
  if (benefit.planName !== '' && !person.planNames.some(({ name }) => name === benefit.planName)) {
    person.planNames.push({ name: benefit.planName, number: '', position: segment.position })
  }
  return 'mapped'
}

function readAmount(walk: Walk, benefit: BenefitDraft, segment: X12Segment): void {
  if (benefit.amountText === '') return
  const stated = statedAmount(benefit.amountText)
  if (stated === null) {
    // Nines beyond our largest amount are no error: they say "no limit".
    if (!isNines(benefit.amountText)) say(walk, 'X12-AMOUNT-UNREADABLE', segment)
    return
  }
  Object.assign(benefit, { amount: stated.amount })
  if (stated.isRounded) say(walk, 'X12-AMOUNT-ROUNDED', segment)
}

function whose(code: string): Pick<BenefitDraft, 'whose' | 'whoseCode'> {
  return { whoseCode: code, whose: code === '' ? 'notSaid' : ONE_PERSON.has(code) ? 'person' : 'family' }
}

function network(code: string): BenefitDraft['network'] {
  if (code === '') return 'notSaid'
  return code === 'Y' ? 'in' : code === 'N' ? 'out' : code === 'W' ? 'both' : 'unknown'
}

function answer(code: string): BenefitDraft['authorization'] {
  if (code === '') return null
  return code === 'Y' ? 'yes' : code === 'N' ? 'no' : 'unknown'
}

/** All repetitions of EB03, each once. Where no repetition separator is declared, the component separator repeats. */
function serviceTypes(segment: X12Segment): readonly string[] {
  const { repetition, component } = segment.separators
  const text = element(segment, 3)
  const by = repetition !== null && text.includes(repetition) ? repetition : component
  const parts = by === null ? [text] : text.split(by)
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))]
}

function quantity(code: string, text: string): Quantity | null {
  return code === '' && text === '' ? null : { kind: QUANTITIES[code] ?? 'other', code, count: statedCount(text), text }
}

/** EB13: the code with its kind and modifiers. A description behind them is left out of the value. */
function procedure(text: string, { separators }: X12Segment): Procedure | null {
  if (text === '') return null
  const parts = separators.component === null ? [text] : text.split(separators.component)
  const [codeKind, code] = parts.length > 1 ? [parts[0] ?? '', parts[1] ?? ''] : ['', text]
  return { codeKind, code, modifiers: parts.slice(2, 6).filter((part) => part !== ''), text }
}
