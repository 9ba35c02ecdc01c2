/** Words of how one's own window looks. */
export const lookWords = {
  title: 'How it looks',
  lead: 'Yours alone, and remembered. Papers and the patient’s screen stay as they are.',
  density: 'Rows',
  densities: { auto: 'By window', compact: 'Compact', standard: 'Standard', roomy: 'Roomy' },
  theme: 'Theme',
  themes: { auto: 'Like the system', light: 'Light', dark: 'Dark' },
  text: 'Text',
  textSizes: { normal: 'Normal', large: 'Large', larger: 'Larger' },
  otherSize: (percent: number) => `${percent} %`,
  zoom: (percent: number) => `Size ${percent} %`,
  larger: 'Larger',
  smaller: 'Smaller',
  usual: 'Usual size',
} as const
