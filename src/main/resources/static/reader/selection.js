// What is selected on a page can be asked about, or kept.
import { render, html } from 'lit';
import { askAbout } from '../conversation/ask.js';
import { icon } from '../icons.js';
import { keep } from '../notebook/notes.js';
import { store } from '../store.js';
import { t } from '../words.js';

const longest = 600;

/** Offers to ask about what is selected inside the reader's pages, below the selection. */
export function selectionButton(reader) {
  const host = document.createElement('div');
  host.className = 'selection-offer';
  host.hidden = true;

  const place = () => {
    const selection = document.getSelection();
    const words = selected(reader, selection);
    host.hidden = !words;
    if (words) {
      reader.append(host);
      const { left, bottom } = [...selection.getRangeAt(0).getClientRects()].at(-1) ?? selection.getRangeAt(0).getBoundingClientRect();
      const bounds = reader.getBoundingClientRect();
      host.style.left = `${Math.max(8, Math.min(left - bounds.left, bounds.width - 290))}px`;
      host.style.top = `${Math.max(8, Math.min(bottom - bounds.top + 6, bounds.height - 44))}px`;
      render(html`<button @pointerdown=${event => event.preventDefault()} @click=${() => ask(words)}>${icon('talk')}
        ${t('reader.askAbout')}</button>
        <button @pointerdown=${event => event.preventDefault()} @click=${() => keepWords(selection, words)}>${icon('pin')}
        ${t('notes.keepShort')}</button>`, host);
    }
  };

  const keepWords = (selection, quote) => {
    const page = selection.anchorNode.parentElement.closest('[data-page-number], [data-page]')?.dataset;
    keep({ documentId: store.state.route.document, page: Number(page?.pageNumber ?? page?.page ?? store.state.route.page ?? 1), quote });
    selection.removeAllRanges();
  };

  const ask = words => {
    document.getSelection().removeAllRanges();
    askAbout(words);
  };

  // The offer comes when the selection is made, not while it grows.
  let waiting = null;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(place, 200);
  };
  reader.addController({
    hostConnected() {
      document.addEventListener('selectionchange', later);
      reader.addEventListener('scroll', hide, { capture: true, passive: true });
    },
    hostDisconnected() { document.removeEventListener('selectionchange', later); },
  });
  const hide = () => { host.hidden = true; };
}

function selected(reader, selection) {
  const pages = reader.querySelector('.pdf-scroller, .text-scroller');
  if (selection.isCollapsed || !pages?.contains(selection.anchorNode) || !pages.contains(selection.focusNode)) {
    return '';
  }
  const words = selection.toString().replace(/\s+/gu, ' ').trim();
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}
