/** The counselor's own words for the screen on the patient's side. */
export const patientSideWords = {
  button: 'Show patient',
  shown: 'Shown to patient',
  blanked: 'Patient screen blank',
  show: 'show patient',
  hide: 'hide from patient',
  blank: 'blank patient screen',
  language: 'patient language',
} as const
