/** The form of the outcome, so that a button outside of it can finish it. */
export const FORM_ID = 'estimate-outcome'
