import IconCalendarSearch from '@tabler/icons-react/dist/esm/icons/IconCalendarSearch.mjs'
import IconCoin from '@tabler/icons-react/dist/esm/icons/IconCoin.mjs'
import IconHeartHandshake from '@tabler/icons-react/dist/esm/icons/IconHeartHandshake.mjs'
import IconMailExclamation from '@tabler/icons-react/dist/esm/icons/IconMailExclamation.mjs'
import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs'
import IconScale from '@tabler/icons-react/dist/esm/icons/IconScale.mjs'
import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs'
import IconShieldHalf from '@tabler/icons-react/dist/esm/icons/IconShieldHalf.mjs'
import IconSignature from '@tabler/icons-react/dist/esm/icons/IconSignature.mjs'

/** The pictures of groups where something waits for a person: a fee, a print, an answer of the payer, a signature. */
export const WAITING_ICONS = {
  feesOwed: IconCoin,
  reviews: IconCalendarSearch,
  stricterRules: IconScale,
  prints: IconPrinter,
  authorizations: IconShieldHalf,
  assistance: IconHeartHandshake,
  planRefusals: IconMailExclamation,
  benefits: IconShieldCheck,
  awaitingSignature: IconSignature,
} as const
