// The REST API. All addresses are relative to the page, so that Lectern works behind a path prefix.
const storedKey = 'lectern.key';

/** A refusal or fault, with the problem detail's words where the server sent one. */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem?.detail || problem?.title || '');
    this.status = status;
  }
}

export const useKey = key => sessionStorage.setItem(storedKey, key);
export const forgetKey = () => sessionStorage.removeItem(storedKey);
export const hasKey = () => sessionStorage.getItem(storedKey) !== null;

async function call(path, options = {}) {
  const headers = new Headers(options.headers);
  if (hasKey()) {
    headers.set('Authorization', `Bearer ${sessionStorage.getItem(storedKey)}`);
  }
  let response;
  try {
    response = await fetch(`api/v1/${path}`, { ...options, headers });
  } catch (error) {
    throw error.name === 'AbortError' ? error : new ApiError(0, null);
  }
  if (!response.ok) {
    throw new ApiError(response.status, await response.json().catch(() => null));
  }
  return response;
}

const path = id => encodeURIComponent(id);

/** The documents, newest first, all pages of the list. */
export async function listDocuments() {
  const size = 100;
  const documents = [];
  for (let page = 0; ; page++) {
    const part = await (await call(`documents?page=${page}&size=${size}`)).json();
    documents.push(...part.documents);
    if (part.documents.length < size || documents.length >= part.total) {
      return documents;
    }
  }
}

export async function uploadDocuments(files) {
  const form = new FormData();
  for (const file of files) {
    form.append('file', file);
  }
  return (await (await call('admin/documents', { method: 'POST', body: form })).json()).documents;
}

export const removeDocument = id => call(`admin/documents/${path(id)}`, { method: 'DELETE' });
export const pageText = async (id, page) => (await (await call(`documents/${path(id)}/pages/${page}`)).json()).text;
export const contentAddress = (id, page) => `api/v1/documents/${path(id)}/content#page=${page}`;
export const content = async id => (await call(`documents/${path(id)}/content`)).blob();

/** Asks, and yields the events {name, data} of the streamed answer. */
export async function* ask(question, documentIds, conversationId, signal) {
  const response = await call('query', {
    method: 'POST', signal,
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ question, documentIds, conversationId }),
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    const blocks = (buffer + value).replaceAll('\r\n', '\n').split('\n\n');
    buffer = blocks.pop();
    for (const block of blocks) {
      const event = parseEvent(block);
      if (event) {
        yield event;
      }
    }
  }
}

function parseEvent(block) {
  let name = 'message';
  const data = [];
  for (const line of block.split('\n')) {
    const [, field, value] = /^(\w*):? ?(.*)$/s.exec(line) ?? [];
    if (field === 'event') {
      name = value;
    } else if (field === 'data') {
      data.push(value);
    }
  }
  return data.length ? { name, data: JSON.parse(data.join('\n')) } : null;
}
