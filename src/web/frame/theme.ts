export type Theme = 'auto' | 'light' | 'dark';
const ORDER: readonly Theme[] = ['auto', 'light', 'dark'];
const KEY = 'fealty-theme';

export function nextTheme(theme: Theme): Theme {
  return ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length]!;
}

/** The theme that was chosen here before. A browser that keeps nothing for this page has the system's. */
export function rememberedTheme(): Theme {
  let theme: Theme = 'auto';
  try {
    theme = ORDER.find((one) => one === localStorage.getItem(KEY)) ?? 'auto';
  } catch {}
  show(theme);
  return theme;
}

export function rememberTheme(theme: Theme): void {
  show(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {}
}

function show(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
