/** What an estimate still needs before it can be issued, in the words of the refusal. No commas: they part the list. */
export const missingWords = {
  patient: 'the patient',
  birthDate: 'the birth date',
  services: 'a service',
  serviceWords: 'words for every service',
  serviceCodes: 'a code for every service',
  charges: 'a price for every service',
  diagnosisCodes: 'a diagnosis code for every service',
  chosenRoute: 'a chosen column',
  clinicAddress: 'the clinic’s address',
  clinicPhone: 'the clinic’s phone',
  clinicState: 'the clinic’s state',
  clinicNpi: 'the clinic’s provider number (NPI)',
  clinicTin: 'the clinic’s tax number',
} as const

export type MissingCode = keyof typeof missingWords
