/** The counselor's own words for the screen on the patient's side. */
export const patientSideWords = {
  button: 'Show patient',
  shown: 'Shown to patient',
  blanked: 'Patient screen blank',
  show: 'Show patient',
  hide: 'Hide from patient',
  blank: 'Blank patient screen',
  language: 'Patient language',
} as const
