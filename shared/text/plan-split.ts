/** Words of how a balance is cut into equal payments. */
export const splitRuleWords = {
  title: 'How payments are cut',
  increment: 'Each payment comes out in',
  increments: [
    { value: '1', label: 'Cents' },
    { value: '100', label: 'Whole dollars' },
    { value: '500', label: 'Five dollars' },
  ],
  rounding: 'Rounded',
  roundings: [
    { value: 'halfUp', label: 'Halves up' },
    { value: 'halfEven', label: 'Halves to the even one' },
    { value: 'up', label: 'Always up' },
    { value: 'down', label: 'Always down' },
  ],
  remainder: 'What is left over goes',
  remainders: [
    { value: 'last', label: 'Into the last payment' },
    { value: 'spreadFirst', label: 'One step each to the first ones' },
  ],
  hint: 'A last payment below the least one joins the one before it. Plans keep the way they were made with.',
} as const
