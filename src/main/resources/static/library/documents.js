// The list of documents, kept up to date.
import * as api from '../api.js';
import { explain } from '../failures.js';
import { dismiss, notify } from '../notices.js';
import { store } from '../store.js';
import { t } from '../words.js';

const SETTLED = 10_000;
const WORKING = 1_000;
let timer = null;

/** Whether something is still being done with the document. */
export const isWorking = document => !['INDEXED', 'FAILED'].includes(document.status);

/** Loads the list, and from then on again and again. */
export async function refreshDocuments() {
  clearTimeout(timer);
  let wait = SETTLED;
  try {
    const documents = await api.listDocuments();
    const ids = new Set(documents.map(document => document.id));
    store.set({ documents, scope: new Set([...store.state.scope].filter(id => ids.has(id))) });
    if (documents.some(isWorking)) {
      wait = WORKING;
    }
    dismiss('documents');
  } catch (error) {
    notify(explain(error), { kind: 'bad', key: 'documents' });
  }
  if (!store.state.key) {
    timer = setTimeout(refreshDocuments, wait);
  }
}

export async function upload(files) {
  if (files.length === 0) {
    return;
  }
  notify(t('library.uploading', files.length), { key: 'upload', lasting: true });
  try {
    const duplicates = (await api.uploadDocuments(files)).filter(document => document.duplicate);
    dismiss('upload');
    duplicates.forEach(document => notify(t('library.duplicate', document.name)));
  } catch (error) {
    notify(explain(error), { kind: 'bad', key: 'upload' });
  }
  refreshDocuments();
}

export async function removeDocument(document) {
  try {
    await api.removeDocument(document.id);
  } catch (error) {
    notify(explain(error), { kind: 'bad' });
  }
  refreshDocuments();
}
