import { spelledDay } from '../text/documents-days.ts'
import { insuredWords } from '../text/documents-insured.ts'
import { partWords } from '../text/documents-parts.ts'
import { joined, type Said } from '../text/documents-say.ts'
import type { Block, Column, Row, Run, Words } from './blocks.ts'
import { termBlocks } from './estimate-terms.ts'
import type { InsuredEstimateInput, InsuredLine } from './insured-input.ts'
import { amountOf, cellAmount, type PaperFigure } from './paper-figures.ts'
import { typed, typedWhole } from './typed.ts'

/** Each service with billed, allowed, what insurance pays and what the patient pays, and of what that is made. */
export function insuredServiceBlocks(input: InsuredEstimateInput): readonly Block[] {
  const words = insuredWords[input.language]
  const total: Row = {
    rank: 'total',
    cells: [[words.total], ...amounts(input, input, amountOf)],
    beneath: [],
  }
  return [
    { kind: 'heading', level: 2, words: [words.servicesHeading] },
    { kind: 'paragraph', size: 'legal', words: [words.allowedMeans] },
    {
      kind: 'moneyTable',
      element: 'insured.lines',
      columns: words.serviceColumns.map((title, index): Column => ({ title, holds: index === 0 ? 'words' : 'money' })),
      rows: [...input.lines.map((line) => lineRow(input, line)), total],
    },
  ]
}

type Sides = Pick<InsuredLine, 'billed' | 'allowed' | 'planPays' | 'youPay'>

function amounts(input: InsuredEstimateInput, of: Sides, show: typeof amountOf): readonly Words[] {
  return [of.billed, of.allowed, of.planPays, of.youPay].map((figure: PaperFigure) => [show(figure, input.language)])
}

function lineRow(input: InsuredEstimateInput, line: InsuredLine): Row {
  const code: Words = line.serviceCode === null ? [] : [' · ', typedWhole('line.serviceCode', line.serviceCode)]
  return {
    rank: 'line',
    cells: [[typed('line.service', line.service), ...code], ...amounts(input, line, cellAmount)],
    beneath: beneathLine(input, line),
  }
}

function beneathLine(input: InsuredEstimateInput, line: InsuredLine): Words {
  const { language } = input
  const day: Words[] = line.serviceOn === null ? [] : [[spelledDay(line.serviceOn, language)]]
  const parts = line.parts.map(
    ({ part, amount }): Said<Run> => [`${partWords[language][part].name.toLowerCase()} `, cellAmount(amount, language)],
  )
  const made: Words[] = parts.length === 0 ? [] : [[insuredWords[language].yourPart, ...joined(parts, ' + ')]]
  return joined<Run>([...day, ...made], '. ')
}

/** For each service that needs one: how far its approval and its referral have come. */
export function approvalBlocks(input: InsuredEstimateInput): readonly Block[] {
  const words = insuredWords[input.language]
  const items = input.lines.flatMap((line) => {
    const states = approvalStates(input, line)
    return states.length === 0 ? [] : [[typed('line.service', line.service), ': ', ...joined<Run>(states, '; '), '.']]
  })
  const denied = input.lines.flatMap((line) =>
    line.ifDenied === null ? [] : [words.ifDenied(amountOf(line.ifDenied, input.language))],
  )
  return [
    { kind: 'heading', level: 2, words: [words.approvalsHeading], element: 'insured.approvals' },
    items.length === 0
      ? { kind: 'paragraph', size: 'text', words: [words.noApprovals] }
      : { kind: 'list', items: [...items, ...denied] },
    ...termBlocks(input.terms, input.language),
  ]
}

function approvalStates(input: InsuredEstimateInput, line: InsuredLine): readonly Words[] {
  const words = insuredWords[input.language]
  const states: Words[] = []
  if (line.approval !== 'notNeeded') states.push([words.approvals[line.approval]])
  if (line.approvalNumber !== null) states.push(words.approvalNumber(typed('line.approvalNumber', line.approvalNumber)))
  if (line.referral !== 'notNeeded') states.push([words.referrals[line.referral]])
  return states
}
