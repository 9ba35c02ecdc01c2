/** How a plan's agreement is signed, in the designer. */
export const signingWords = {
  title: 'Signing',
  how: 'How',
  ways: [
    { value: 'paper', label: 'On paper' },
    { value: 'screen', label: 'On this screen' },
  ],
  namesPatient: 'Name the patient on it',
  namesPatientHint: 'Off: the account number alone, where privacy asks for it.',
  others: 'Who else signs',
  add: 'Somebody else signs',
  signer: (place: number) => `Signer ${place}`,
  role: 'Signs as',
  roles: [
    { value: 'cosigner', label: 'Second payer' },
    { value: 'representative', label: 'Representative of the payer' },
    { value: 'interpreter', label: 'Interpreter' },
  ],
  details: {
    cosigner: 'Their relation to the patient',
    representative: 'Authority',
    interpreter: 'Language read aloud',
  },
  name: 'Name of the signer',
  nameHint: 'Empty: written by hand.',
  remove: (place: number) => `Remove signer ${place}`,
  itemization: 'Itemization',
  itemizations: [
    { value: 'offered', label: 'Offered' },
    { value: 'given', label: 'Given' },
  ],
} as const
