import * as clinics from '../../../db/repositories/clinic.ts'
import type { Clinic, Person } from '../../../shared/model/clinic.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { askFor } from '../../cli/ask.ts'
import { tellStory } from '../../cli/demo-story.ts'
import type { Desk } from '../../services/desk.ts'
import { deskHandlers } from '../../services/handlers.ts'
import { priceTexts } from '../../services/prices/price-text.ts'

export const SAMPLE_NAME = 'Sample Family Clinic'

const CLINIC: Clinic = {
  name: SAMPLE_NAME,
  addressLines: ['100 Sample Street', 'Sampleton, CA 90000'],
  phone: '(555) 010-0100',
  npi: '1234567893',
  tin: '00-0000000',
  state: 'CA',
  contactWords: 'This is a sample. Nobody is there to call.',
  selfPayDiscount: percent(10),
  smallestInstallment: cents(2_500),
  longestPlanMonths: 24,
  countsDownPayment: true,
  isCreditor: true,
}

const PAYERS = [
  ['Platform Health Insurance', 'PPO'],
  ['Region Health Insurance', 'HMO'],
] as const

/** Code, its kind, words, charge and cash price, and what the two plans pay, all made up. */
const SERVICES = [
  ['70551', 'CPT', 'Picture of the head', '1200', '1080', '400', '250'],
  ['80048', 'CPT', 'Blood test, basic', '300', '270', '150', '125'],
  ['17156-0026-30', 'NDC', 'Tracer for a picture', '515', '450', '265', '355'],
  ['J1450', 'HCPCS', 'Medicine by injection', '75', '45', '35', '37'],
] as const

const HEADS = [
  'description',
  'code|1',
  'code|1|type',
  'setting',
  'standard_charge|gross',
  'standard_charge|discounted_cash',
  'payer_name',
  'plan_name',
  'standard_charge|negotiated_dollar',
  'standard_charge|methodology',
]

/** The sample clinic's prices in the format in which hospitals publish theirs. */
function samplePrices(): string {
  const rows = SERVICES.flatMap(([code, type, words, charge, cash, ...paid]) =>
    PAYERS.map(([payer, plan], index) =>
      [`"${words}"`, code, type, 'outpatient', charge, cash, payer, plan, paid[index], 'fee schedule'].join(','),
    ),
  )
  return ['hospital_name,last_updated_on', `${SAMPLE_NAME},2026-01-01`, HEADS.join(','), ...rows].join('\n')
}

/** Puts a patient, a coverage, estimates, a plan and a payment into the sample clinic, through the services themselves. */
export async function fillSample(desk: Desk, person: Person): Promise<void> {
  const prices = priceTexts(() => ({ fileName: 'sample prices.csv', text: samplePrices() }))
  desk.store.writer.transaction((tx) => clinics.save(tx, CLINIC, person.id, desk.now()))
  const own = { ...desk, priceFiles: prices, backUpFirst: async () => null }
  await tellStory(askFor(deskHandlers(own), person), { desk: own, person, today: desk.today() })
}
