/** Words for an agreement that is printed before its plan is made. */
export const draftAgreementWords = {
  title: 'Draft agreement',
  print: 'Print draft',
  printed: 'Sent the draft to the printer. It is not an agreement.',
  missing: 'Something of the plan is still missing, so that there is no draft yet.',
} as const
