import {
  ActionIcon,
  Alert,
  Badge,
  Button,
  Card,
  createTheme,
  Drawer,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  Paper,
  Select,
  Table,
} from '@mantine/core';
import { DatePickerInput, DateTimePicker } from '@mantine/dates';
import dayjs from 'dayjs';
import localizedFormat from 'dayjs/plugin/localizedFormat.js';

/** So that a date field writes a date the way its language does. */
dayjs.extend(localizedFormat);

const teal: MantineColorsTuple = [
  '#e8f6f8',
  '#d3e9ec',
  '#a5d2d9',
  '#74bac5',
  '#4ca5b3',
  '#3399a9',
  '#1b7f90',
  '#0b6a7a',
  '#0b5563',
  '#053f4b',
];

const ink: MantineColorsTuple = [
  '#f4f6f8',
  '#e6eaed',
  '#cdd4da',
  '#adb8c1',
  '#8593a0',
  '#667482',
  '#4f5d6a',
  '#3c4853',
  '#28323b',
  '#172027',
];

const dark: MantineColorsTuple = [
  '#dde3e8',
  '#b9c3cb',
  '#94a1ac',
  '#64727e',
  '#3d4a55',
  '#2d3943',
  '#212b33',
  '#182027',
  '#10171d',
  '#0b1014',
];

/** Calm and dense: a clinician reads it standing. Red is for destroying and for invalid input only. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 6 },
  colors: { teal, ink, dark },
  black: '#172027',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.35' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    // A title in the colour of the alert is too faint on its ground.
    Alert: Alert.extend({ styles: { title: { color: 'var(--mantine-color-text)' } } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: 'lg', color: 'gray' } }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 600 } }),
    DatePickerInput: DatePickerInput.extend({ defaultProps: { valueFormat: 'LL' } }),
    // With the month as a word: read the same everywhere.
    DateTimePicker: DateTimePicker.extend({ defaultProps: { valueFormat: 'D MMM YYYY, HH:mm' } }),
    Card: Card.extend({ defaultProps: { withBorder: true, padding: 'md' } }),
    Paper: Paper.extend({ defaultProps: { withBorder: true } }),
    // The library's invisible first stop is no item of a menu; the first item takes the focus instead.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    // The <header> of a dialog is no banner of the page.
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.45 },
        attributes: { header: { role: 'none' } },
      },
    }),
    Drawer: Drawer.extend({
      defaultProps: { overlayProps: { backgroundOpacity: 0.45 }, attributes: { header: { role: 'none' } } },
    }),
    // The list itself scrolls: a scrolling frame around it could not be reached by keyboard.
    Select: Select.extend({
      defaultProps: { withScrollArea: false },
      styles: { options: { maxHeight: '16rem', overflowY: 'auto' } },
    }),
    MultiSelect: MultiSelect.extend({
      defaultProps: { withScrollArea: false },
      styles: { options: { maxHeight: '16rem', overflowY: 'auto' } },
    }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 'sm', highlightOnHover: true } }),
  },
});

/** The muted text of the library is too light for WCAG AA on a grey ground. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f7f9fa',
    '--mantine-color-dimmed': '#55626e',
    '--mantine-color-placeholder': '#66727d',
    '--mantine-color-default-border': '#d5dce2',
    '--mantine-color-error': '#c92a2a',
    '--consilium-surface': '#ffffff',
  },
  dark: {
    '--mantine-color-body': '#10171d',
    '--mantine-color-dimmed': '#a6b3bd',
    '--mantine-color-placeholder': '#94a1ac',
    '--mantine-color-default-border': '#33404b',
    '--mantine-color-error': '#ff8787',
    '--consilium-surface': '#182027',
  },
});
