/** Words of the sample clinic. */
export const sampleWords = {
  open: 'Look around with a sample clinic',
  opening: 'Making the sample clinic',
  line: 'Sample clinic: nothing here is real, and every paper says so.',
  leave: 'Leave and remove it',
} as const
