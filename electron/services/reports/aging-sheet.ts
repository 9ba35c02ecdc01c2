import type { AgedBy, Aging } from '../../../shared/contract/report.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import type { ReportCell, ReportPaperInput } from '../../../shared/documents/report-paper.ts'
import type { OutgoingCell } from '../../../shared/interop/csv-text.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { plainAmount } from '../../../shared/money/show.ts'
import { agedSentence, agingHeads, agingWords } from '../../../shared/text/screens-aging.ts'
import { reportWords } from '../../../shared/text/screens-reports.ts'
import type { Desk } from '../desk.ts'
import { aging } from './aging.ts'

type Body = Pick<ReportPaperInput, 'sentence' | 'notes' | 'columns' | 'rows' | 'totals' | 'empty'>

const { heads } = reportWords

/** What is unpaid by its age, on paper; it says from which day the age counts. */
export function agingSheet(desk: Desk, by: AgedBy | undefined): Body {
  const report = aging(desk, by)
  const money = (of: Aged) => amountsOf(report, of).map(([id, amount]) => moneyCell(id, amount))
  return {
    sentence: agedSentence(report),
    notes: [agingWords.notes[report.by]],
    columns: [[heads.plan, 'words'], ...agingHeads(report.by).map((head) => [head, 'money'] as const)],
    rows: report.plans.map((plan) => [
      { kind: 'typed', field: 'plan', text: `${plan.planNumber} ${plan.patientName}` },
      ...money(plan),
    ]),
    totals: [{ kind: 'words', words: reportWords.total }, ...money(report)],
    empty: reportWords.noPlans,
  }
}

/** The same as a table; its first line says from which day the age counts. */
export function agingCells(desk: Desk, by: AgedBy | undefined): readonly (readonly OutgoingCell[])[] {
  const report = aging(desk, by)
  return [
    [heads.plan, heads.patient, ...agingHeads(report.by), agingWords.by],
    ...report.plans.map((plan) => [
      plan.planNumber,
      plan.patientName,
      ...amountsOf(report, plan).map(([, amount]) => Number(plainAmount(amount))),
      agingWords.choices.find(({ value }) => value === report.by)?.label ?? null,
    ]),
  ]
}

type Aged = Pick<Aging, 'buckets' | 'undated' | 'total'>

/** The amounts of a row in the order of its heads. */
function amountsOf(
  { by }: Pick<Aging, 'by'>,
  { buckets, undated, total }: Aged,
): readonly (readonly [string, Cents])[] {
  return [
    ...BUCKETS.map((one) => [`aging.${one}`, buckets[one]] as const),
    ...(by === 'service' ? [['aging.undated', undated] as const] : []),
    ['aging.total', total],
  ]
}

const BUCKETS = ['notDue', 'current', 'days1to30', 'days31to60', 'days61to90', 'days91to120', 'over120'] as const

function moneyCell(id: string, amount: Cents): ReportCell {
  return { kind: 'amount', figure: knownFigure(id, amount) }
}
