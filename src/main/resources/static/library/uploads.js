// Files on their way to the server.
import { ApiError, authorization } from '../api.js';
import { explain } from '../failures.js';
import { notify } from '../notices.js';
import { store } from '../store.js';
import { t } from '../words.js';
import { loadCollections, replaceDocument } from './documents.js';

const atOnce = 2;

/** Uploads {file, name, collection, sent, state: 'waiting' | 'sending' | 'failed', reason}, in their order. */
export const uploads = () => store.state.uploads ?? [];

const changed = () => store.set({ uploads: [...uploads()] });

/** Sends files, few at a time. @param files as {file, name}: the name keeps the path below a dropped folder */
export function upload(files, collection = store.state.collection) {
  store.set({ uploads: [...uploads(), ...files.map(({ file, name }) =>
    ({ file, name, collection, sent: 0, state: 'waiting', reason: null, request: null }))] });
  sendNext();
}

export function retryUpload(entry) {
  Object.assign(entry, { state: 'waiting', sent: 0, reason: null });
  changed();
  sendNext();
}

/** Stops an upload, or takes away one that failed. */
export function dropUpload(entry) {
  entry.request?.abort();
  store.set({ uploads: uploads().filter(each => each !== entry) });
  sendNext();
}

function sendNext() {
  const sending = uploads().filter(each => each.state === 'sending').length;
  uploads().filter(each => each.state === 'waiting').slice(0, Math.max(0, atOnce - sending)).forEach(deliver);
}

async function deliver(entry) {
  entry.state = 'sending';
  changed();
  try {
    const document = await send(entry);
    if (document.duplicate) {
      notify(t('library.duplicate', entry.name));
    }
    replaceDocument(document);
    if (!store.state.collections.some(({ name }) => name === document.collection)) {
      loadCollections();
    }
    store.set({ uploads: uploads().filter(each => each !== entry) });
  } catch (error) {
    if (error.name !== 'AbortError') {
      Object.assign(entry, { state: 'failed', reason: error.status === 413 ? t('library.tooLarge', error.message) : explain(error) });
      changed();
    }
  }
  sendNext();
}

/** The document that the file became. Only this way of asking tells how much has been sent. */
function send(entry) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const request = entry.request = new XMLHttpRequest();
  const form = new FormData();
  form.append('file', entry.file, entry.name);
  if (entry.collection) {
    form.append('collection', entry.collection);
  }
  request.open('POST', 'api/v1/admin/documents');
  Object.entries(authorization()).forEach(([name, value]) => request.setRequestHeader(name, value));
  request.responseType = 'json';
  request.upload.addEventListener('progress', ({ loaded }) => {
    entry.sent = Math.min(loaded, entry.file.size);
    changed();
  });
  request.addEventListener('load', () => request.status === 202 ? resolve(request.response.documents[0])
    : reject(new ApiError(request.status, request.response)));
  request.addEventListener('error', () => reject(new ApiError(0, null)));
  request.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
  request.send(form);
  return promise;
}
