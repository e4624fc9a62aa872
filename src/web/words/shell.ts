import type { Place } from '../state/ask.ts';

/** Words of the frame around every place. */
export const SHELL = {
  name: 'Fealty',
  question: 'When does an army stop holding up a regime?',
  places: {
    lab: 'Lab',
    compare: 'Compare',
    officer: 'Officer',
    explore: 'Explore',
    claims: 'Claims',
    cases: 'Cases',
    method: 'Method',
    tell: 'Tell',
    edit: 'Edit',
    replay: 'Replay',
    class: 'Class',
  } satisfies Record<Place, string>,
  nav: 'Places',
  skip: 'Skip to the content',
  undo: 'Undo',
  redo: 'Redo',
  undoWhat: (says: string): string => `Undo: ${says}`,
  redoWhat: (says: string): string => `Redo: ${says}`,
  copyLink: 'Copy link',
  copied: 'Link copied',
  cannotCopy: 'The browser does not let this page copy; the link is in the address bar.',
  theme: { auto: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
  notices: 'Notices',
  dismiss: 'Put away',
  faults: 'This cannot be run as it is asked; what you see is the last that could.',
  notIsolated:
    'This host does not isolate the page, so workers are sent their work in messages. The answers are the same; it is a little slower.',
  loading: 'Opening …',
  failed: 'This place could not be opened.',
  footer:
    'Not a forecast: a way to find out what one’s assumptions imply. Read what it cannot say before you quote it.',
} as const;
