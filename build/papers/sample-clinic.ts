import { plainDate } from '../../shared/dates/plain-date.ts'
import type { PaperClinic, PaperDesk, PaperPatient } from '../../shared/documents/parties.ts'

/** An invented clinic with invented people: nothing here belongs to anybody. */
export const sampleClinic: PaperClinic = {
  name: 'Riverbend Sample Clinic',
  legalName: 'Riverbend Sample Clinic, PLLC',
  addressLines: ['100 Example Way, Suite 200', 'Springfield, IL 00000'],
  phone: '(555) 010-0100',
  npi: '1234567893',
  tin: '00-0000000',
}

export const sampleDesk: PaperDesk = { name: 'Financial Counseling', phone: '(555) 010-0142' }

export const samplePatient: PaperPatient = {
  name: 'Sample Patient A',
  bornOn: plainDate('1984-02-29'),
  account: 'A-000117',
}
