import { createTheme, type MantineColorsTuple, mergeThemeOverrides } from '@mantine/core'

/** One tint per role: the shades of the kit all read the same token, so that both themes follow by themselves. */
function tinted(token: string): MantineColorsTuple {
  const shade = `var(${token})`
  return [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade]
}

/** How long boxes and menus take to show. */
const FADE_MS = 120

/** The kit's theme. Only role names of tokens.css appear here; the generated variables file is made from it. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-code)',
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  primaryColor: 'pri',
  colors: { pri: tinted('--pri'), bad: tinted('--bad'), warn: tinted('--warn'), ok: tinted('--ok') },
  defaultRadius: '6px',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '14px', sm: '16px', md: '18px', lg: '20px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  respectReducedMotion: true,
  components: {
    ModalRoot: { defaultProps: { lockScroll: false, ...fading(FADE_MS) } },
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        overlayProps: { backgroundOpacity: 0.3 },
        ...fading(FADE_MS),
      },
    },
    Popover: { defaultProps: fading(FADE_MS) },
  },
})

/** The same for a person whose system asks for less motion: the kit's own switch comes too late for the first box. */
export const stillTheme = mergeThemeOverrides(theme, {
  components: {
    ModalRoot: { defaultProps: fading(0) },
    Modal: { defaultProps: fading(0) },
    Popover: { defaultProps: fading(0) },
  },
})

function fading(duration: number) {
  return { transitionProps: { duration } }
}
