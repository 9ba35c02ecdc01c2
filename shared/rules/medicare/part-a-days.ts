import { parameter } from '../parameter.ts'

export interface PartADays {
  /** The last hospital day without a daily share, and the last one with the first share. */
  readonly freeHospitalDays: number
  readonly sharedHospitalDays: number
  readonly reserveDays: number
  readonly freeNursingDays: number
  readonly sharedNursingDays: number
  /** The daily shares as parts of the deductible. */
  readonly hospitalPart: number
  readonly reservePart: number
  readonly nursingPart: number
}

export const partADays = parameter<PartADays>({
  id: 'medicare.partADays',
  asks: 'From which day does a stay cost a daily share, and which part of the deductible is it?',
  unit: 'days, and parts of the deductible',
  source: { cite: '42 CFR 409.61, 409.82, 409.83, 409.85', read: '2026-11-21' },
  values: [
    {
      from: '2000-01-01',
      value: {
        freeHospitalDays: 60,
        sharedHospitalDays: 90,
        reserveDays: 60,
        freeNursingDays: 20,
        sharedNursingDays: 100,
        hospitalPart: 4,
        reservePart: 2,
        nursingPart: 8,
      },
    },
  ],
})
