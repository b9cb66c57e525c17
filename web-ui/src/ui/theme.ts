import { type CSSVariablesResolver, createTheme } from '@mantine/core';
import { variables } from './tokens.ts';

/** The primary button is harbor in both schemes, whatever its text has to be. */
const buttonVars = (_: unknown, { variant = 'filled' }: { variant?: string }) => ({
  root: {
    '--button-height-sm': '32px',
    ...(variant === 'filled' && {
      '--button-bg': 'var(--ck-harbor)',
      '--button-hover': 'var(--ck-harbor-hover)',
      '--button-color': 'var(--ck-harbor-text)',
    }),
  },
});

const checkboxVars = () => ({
  root: {
    '--checkbox-color': 'var(--ck-sky)',
    '--checkbox-icon-color': 'var(--ck-sheet)',
  },
});

const text13 = { fontSize: '13px', lineHeight: '20px' };
const small = { defaultProps: { size: 'sm' } };

export const theme = createTheme({
  primaryColor: 'harbor',
  primaryShade: { light: 9, dark: 3 },
  autoContrast: true,
  black: '#13202A',
  white: '#FFFFFF',
  // biome-ignore format: ten shades a line
  colors: {
    harbor: ['#E5F1F9', '#CFE6F3', '#A6D3EC', '#74C2EE', '#4FA5D8', '#2C93CB', '#1B7FB5', '#0A6799', '#17506F', '#0F3E5A'],
    gray: ['#F7F9FA', '#F2F5F6', '#EBEFF1', '#E2E7EA', '#CDD5DA', '#8594A0', '#5C6B76', '#43525D', '#2A3841', '#13202A'],
    dark: ['#E7EEF2', '#B6C3CB', '#92A2AD', '#667986', '#33414B', '#212C34', '#18222A', '#11191E', '#0E1519', '#0B1115'],
  },
  fontFamily: 'Geist Variable, system-ui, sans-serif',
  fontFamilyMonospace: 'Geist Mono Variable, ui-monospace, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '19px', xl: '22px' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  lineHeights: { xs: '1.333', sm: '1.54', md: '1.467', lg: '1.263', xl: '1.273' },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '13px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  breakpoints: { xs: '36em', sm: '48em', md: '62em', lg: '75em', xl: '88em' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '28px' },
      h2: { fontSize: '15px', lineHeight: '20px' },
      h3: { fontSize: '13px', lineHeight: '20px' },
    },
  },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Text: small,
    Table: small,
    Button: { ...small, vars: buttonVars },
    Input: { ...small, vars: () => ({ wrapper: { '--input-height-sm': '30px' } }) },
    TextInput: small,
    PasswordInput: small,
    Textarea: small,
    Select: small,
    Checkbox: {
      defaultProps: { size: '16px', radius: 'xs' },
      vars: checkboxVars,
      styles: { label: text13, body: { alignItems: 'center' } },
    },
    Tooltip: { defaultProps: { withArrow: true } },
    // Menus open inside the page's landmark, and their first item takes the focus.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, portalProps: { target: '#main' } } },
  },
});

/** Adds the tokens to both schemes and sets what Mantine would derive otherwise. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...variables(0),
    '--mantine-color-anchor': 'var(--ck-sky)',
    '--mantine-color-text': 'var(--ck-ink)',
    '--mantine-color-dimmed': 'var(--ck-ink3)',
    '--mantine-color-error': 'var(--ck-attention)',
    '--mantine-color-placeholder': 'var(--ck-ink3)',
    '--mantine-color-default-hover': 'var(--ck-hover)',
    '--mantine-color-default-border': 'var(--ck-edge)',
  },
  dark: {
    ...variables(1),
    '--mantine-color-anchor': 'var(--ck-sky)',
    '--mantine-color-text': 'var(--ck-ink)',
    '--mantine-color-body': 'var(--ck-sheet)',
    '--mantine-color-default': 'var(--ck-raised)',
    '--mantine-color-default-color': 'var(--ck-ink)',
    '--mantine-color-dimmed': 'var(--ck-ink3)',
    '--mantine-color-error': 'var(--ck-attention)',
    '--mantine-color-placeholder': 'var(--ck-ink3)',
    '--mantine-color-default-hover': 'var(--ck-hover)',
    '--mantine-color-default-border': 'var(--ck-edge)',
  },
});
