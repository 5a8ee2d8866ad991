// Opening a document, for everybody who links to one.
import { go } from '../route.js';
import { store } from '../store.js';

/** Opens the document at a page, with nothing marked. */
export function openDocument(id, page = 1) {
  store.set({ marked: null, pane: 'reader' });
  go({ document: id, page, citation: null });
}

/** Opens a citation's document at its page and marks its quote; answerId makes that linkable. */
export function openCitation(citation, answerId = null) {
  store.set({ marked: citation, pane: 'reader' });
  go({
    document: citation.documentId, page: citation.page,
    citation: answerId && citation.marker ? `${answerId}.${citation.marker}` : null,
  });
}

/** Closes what is open. */
export function closeDocument() {
  store.set({ marked: null, pane: 'conversation' });
  go({ document: null, page: null, citation: null });
}
