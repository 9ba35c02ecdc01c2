import type { TemplateCare, TemplateLevel } from './plan-template.ts'

const GLOSSARY = 'Uniform Glossary (CMS-10407); plan document'
const OWN_TERMS = 'Plan document; Uniform Glossary (CMS-10407)'

/** What the kind of plan leaves open: each plan says it of itself. */
const asked = {
  covered: 'ask',
  deductible: 'ask',
  pays: 'ask',
  authorization: 'ask',
  referral: 'ask',
  visit: null,
} as const
/** Covered as a rule, after the deductible. */
const afterDeductible = { ...asked, covered: 'usuallyYes', deductible: 'usuallyYes' } as const
/** Covered as a rule, without waiting for the deductible. */
const atOnce = { ...asked, covered: 'usuallyYes', deductible: 'usuallyNo' } as const

/** A level of which the plan says both limits itself, each member with an own share of the family's. */
export const askedLevel = {
  tier: 'in',
  deductible: { person: 'ask', family: 'ask' },
  outOfPocket: { person: 'ask', family: 'ask' },
  familyRule: 'embedded',
  cite: '45 CFR 156.130; plan document',
} as const satisfies TemplateLevel

/** Emergency care is paid without permission from anyone, at either level. */
export const emergencyCare = {
  ...asked,
  kinds: ['emergency'],
  tier: 'in',
  covered: 'usuallyYes',
  authorization: 'no',
  referral: 'no',
  cite: '45 CFR 149.110(b)',
} as const satisfies TemplateCare

/** Preventive care in network costs the patient nothing. */
export const preventiveCare = {
  ...asked,
  kinds: ['preventive'],
  tier: 'in',
  covered: 'yes',
  deductible: 'no',
  pays: 'nothing',
  cite: 'PHS Act 2713; 45 CFR 147.130',
} as const satisfies TemplateCare

/** Care in network by kind, as plans with a network usually have it. */
export const networkCare = {
  office: { ...atOnce, kinds: ['office'], tier: 'in', cite: GLOSSARY },
  specialist: { ...atOnce, kinds: ['specialist'], tier: 'in', cite: GLOSSARY },
  mentalHealth: { ...atOnce, kinds: ['mentalHealth'], tier: 'in', cite: '45 CFR 146.136; plan document' },
  urgentCare: { ...atOnce, kinds: ['urgentCare'], tier: 'in', cite: GLOSSARY },
  tests: { ...afterDeductible, kinds: ['lab', 'imaging', 'procedure', 'therapy'], tier: 'in', cite: GLOSSARY },
  larger: {
    ...afterDeductible,
    kinds: ['advancedImaging', 'surgery'],
    tier: 'in',
    authorization: 'usuallyYes',
    cite: GLOSSARY,
  },
  drugs: { ...asked, kinds: ['drug', 'equipment'], tier: 'in', cite: OWN_TERMS },
} as const satisfies Record<string, TemplateCare>

/** Care out of network by kind, as plans that pay there usually have it. */
export const outsideCare = {
  visits: {
    ...afterDeductible,
    kinds: ['office', 'specialist', 'mentalHealth', 'urgentCare', 'preventive'],
    tier: 'out',
    cite: GLOSSARY,
  },
  tests: { ...networkCare.tests, tier: 'out' },
  larger: { ...networkCare.larger, tier: 'out' },
  drugs: { ...networkCare.drugs, tier: 'out' },
  emergency: { ...emergencyCare, tier: 'out' },
} as const satisfies Record<string, TemplateCare>

/** Care in network where a primary doctor sends the patient to a specialist. */
export const referredCare: readonly TemplateCare[] = [
  { ...networkCare.office, referral: 'no' },
  { ...networkCare.specialist, referral: 'yes' },
  networkCare.mentalHealth,
  networkCare.urgentCare,
  networkCare.tests,
  networkCare.larger,
  networkCare.drugs,
  emergencyCare,
  preventiveCare,
]
