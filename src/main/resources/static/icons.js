// Small pictures for buttons, on a grid of 24; they say nothing to screen readers, the buttons do.
import { html, svg } from 'lit';

const thumb = svg`<path d="M7.5 10.5L11 4.2c1.5 0 2.5 1.2 2.2 2.7L12.6 10h5.1a1.8 1.8 0 0 1 1.75 2.2l-1.45 6.3a1.8 1.8 0 0 1-1.75 1.4H7.5zM7.5 10.5h-3v9.4h3"/>`;

const shapes = {
  ask: svg`<path d="M12 19V5M6 11l6-6 6 6"/>`,
  check: svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`,
  chevron: svg`<path d="M9 6l6 6-6 6"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`,
  close: svg`<path d="M6 6l12 12M18 6L6 18"/>`,
  copy: svg`<rect x="9" y="9" width="11" height="11" rx="2"/><path d="M15 9V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h3"/>`,
  pages: svg`<rect x="4" y="3.5" width="7" height="8" rx="1"/><rect x="4" y="14.5" width="7" height="6" rx="1"/><path d="M14.5 5.5h5M14.5 8.5h5M14.5 16h5M14.5 19h5"/>`,
  download: svg`<path d="M12 5v11M7.5 11.5L12 16l4.5-4.5M5 19.5h14"/>`,
  down: svg`<path d="M12 5v14M6 13l6 6 6-6"/>`,
  edit: svg`<path d="M4 20l1-4.5L16 4.5a2 2 0 0 1 2.8 0l.7.7a2 2 0 0 1 0 2.8L8.5 19 4 20zM14 6.5l3.5 3.5"/>`,
  file: svg`<path d="M14 3.5H7A1.5 1.5 0 0 0 5.5 5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8zM14 3.5V8h4.5"/>`,
  files: svg`<path d="M15 3.5H9A1.5 1.5 0 0 0 7.5 5v11A1.5 1.5 0 0 0 9 17.5h8.5A1.5 1.5 0 0 0 19 16V7.5zM15 3.5v4h4M4.5 7v12A1.5 1.5 0 0 0 6 20.5h9"/>`,
  folder: svg`<path d="M3.5 18V6.5A1.5 1.5 0 0 1 5 5h4l2 2.5h8A1.5 1.5 0 0 1 20.5 9v9a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18z"/>`,
  gear: svg`<path d="M4 7.5h9M17.5 7.5H20M4 16.5h2.5M11 16.5h9"/><circle cx="15.2" cy="7.5" r="2.3"/><circle cx="8.8" cy="16.5" r="2.3"/>`,
  help: svg`<circle cx="12" cy="12" r="8.5"/><path d="M9.7 9.5a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.2.9-1.2 1.8M12 16.5v.1"/>`,
  handOut: svg`<path d="M12 15V4M8 7.5L12 3.5l4 4M5.5 11.5v7.5A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5v-7.5"/>`,
  info: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.1"/>`,
  keyboard: svg`<rect x="3" y="6" width="18" height="12" rx="2"/><path d="M7 10h.1M10.3 10h.1M13.6 10h.1M17 10h.1M7 14h.1M17 14h.1M10 14h4"/>`,
  language: svg`<path d="M4 6h9M8.5 4v2M11 6c-.7 3.5-3.2 6.3-6.5 7.5M6 9c1.2 2.2 3.2 3.8 5.5 4.5M12.5 20l4-9.5 4 9.5M13.9 17h5.2"/>`,
  link: svg`<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"/>`,
  lock: svg`<rect x="5.5" y="10.5" width="13" height="9" rx="1.5"/><path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2"/>`,
  maybe: svg`<circle cx="12" cy="12" r="8.5" stroke-dasharray="3.4 3.2"/><path d="M9.9 9.7a2.2 2.2 0 1 1 3.2 2c-.7.4-1.1.8-1.1 1.6M12 16v.1"/>`,
  menu: svg`<circle cx="5.5" cy="12" r=".8"/><circle cx="12" cy="12" r=".8"/><circle cx="18.5" cy="12" r=".8"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  moon: svg`<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"/>`,
  outline: svg`<path d="M4.5 6.5h15M8.5 12h11M12.5 17.5h7"/>`,
  pin: svg`<path d="M9 4h6l-.8 5.5 3 3.2H6.8l3-3.2zM12 12.7V20"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  print: svg`<path d="M7.5 8.5V4h9v4.5M7.5 16.5H5.5A1.5 1.5 0 0 1 4 15v-5a1.5 1.5 0 0 1 1.5-1.5h13A1.5 1.5 0 0 1 20 10v5a1.5 1.5 0 0 1-1.5 1.5h-2M7.5 14h9v6.5h-9z"/>`,
  retry: svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4v5h-5"/>`,
  search: svg`<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5 5"/>`,
  sidebar: svg`<rect x="3.5" y="4.5" width="17" height="15" rx="2"/><path d="M9.5 4.5v15"/>`,
  stop: svg`<rect x="7" y="7" width="10" height="10" rx="1.5" fill="currentColor"/>`,
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M18.4 5.6l-1.1 1.1M6.7 17.3l-1.1 1.1"/>`,
  system: svg`<rect x="3.5" y="5" width="17" height="11" rx="1.5"/><path d="M9 20h6M12 16v4"/>`,
  talk: svg`<path d="M20 11.5a7 7 0 0 1-7 7H5l1.6-3A7 7 0 1 1 20 11.5z"/>`,
  thumbDown: svg`<g transform="rotate(180 12 12)">${thumb}</g>`,
  thumbUp: thumb,
  trash: svg`<path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12a1.5 1.5 0 0 0 1.5 1.5h6.4a1.5 1.5 0 0 0 1.5-1.5l.8-12M10 11v5.5M14 11v5.5"/>`,
  up: svg`<path d="M12 19V5M6 11l6-6 6 6"/>`,
  upload: svg`<path d="M12 16V5M7.5 9.5L12 5l4.5 4.5M5 19.5h14"/>`,
  warning: svg`<path d="M12 4.5l8.5 15h-17zM12 10v4.5M12 17v.1"/>`,
  why: svg`<path d="M5 5v14h14M8.5 15.5l3.5-4 3 2.5 4-5.5"/>`,
};

/** The picture of that name. */
export const icon = name => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapes[name]}</svg>`;

export const brand = html`<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M4 10.5l12 4 12-4v4.3l-12 4-12-4z"/><path d="M14.3 20h3.4v6h4.3v2.8h-12V26h4.3z"/></svg>`;
