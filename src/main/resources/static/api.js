// The REST API. All addresses are relative to the page, so that Lectern works behind a path prefix.
import { store } from './store.js';

const storedKey = 'lectern.key';

/** A refusal or fault, with the problem detail's words where the server sent one. Status 0: nobody answered. */
export class ApiError extends Error {
  constructor(status, problem, retryAfter = null) {
    super(problem?.detail || problem?.title || '');
    this.status = status;
    this.type = problem?.type?.replace('urn:lectern:problem:', '') ?? null;
    this.retryAfter = retryAfter;
  }
}

export const useKey = key => sessionStorage.setItem(storedKey, key);
export const forgetKey = () => sessionStorage.removeItem(storedKey);
export const hasKey = () => sessionStorage.getItem(storedKey) !== null;

/** What every request carries. */
export const authorization = () => hasKey() ? { Authorization: `Bearer ${sessionStorage.getItem(storedKey)}` } : {};

function reached(online) {
  if (store.state.online !== online) {
    store.set({ online });
  }
}

/** The response to a request below api/v1, where it went well. */
export async function call(path, { body, headers, ...options } = {}) {
  const json = body !== undefined && !(body instanceof FormData || body instanceof Blob);
  let response;
  try {
    response = await fetch(`api/v1/${path}`, {
      ...options,
      headers: { ...authorization(), ...(json ? { 'Content-Type': 'application/json' } : {}), ...headers },
      body: json ? JSON.stringify(body) : body,
    });
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    reached(false);
    throw new ApiError(0, null);
  }
  reached(true);
  if (!response.ok) {
    const wait = Number(response.headers.get('Retry-After'));
    throw new ApiError(response.status, await response.json().catch(() => null), wait > 0 ? wait : null);
  }
  return response;
}

export const getJson = async path => (await call(path)).json();
export const postJson = async (path, body, options) => (await call(path, { method: 'POST', body, ...options })).json();

export const patchJson = async (path, body) => (await call(path, { method: 'PATCH', body })).json();

/** One part of a path. */
export const part = encodeURIComponent;

/** Path with a query of the fields that have a value. */
export function withQuery(path, fields) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) {
      if (each !== null && each !== undefined && each !== '') {
        query.append(name, each);
      }
    }
  }
  return query.size ? `${path}?${query}` : path;
}

/** A window of the list of documents: {documents, total}. */
export const listDocuments = query => getJson(withQuery('documents', query));
export const listCollections = async () => (await getJson('collections')).collections;

export const removeDocument = id => call(`admin/documents/${part(id)}`, { method: 'DELETE', keepalive: true });
export const readDocument = id => getJson(`documents/${part(id)}`);
export const versionsOf = async id => (await getJson(`documents/${part(id)}/versions`)).documents;
export const passagesOf = async id => (await getJson(`documents/${part(id)}/passages`)).passages;
export const pageText = async (id, page) => (await getJson(`documents/${part(id)}/pages/${page}`)).text;
export const contentAddress = (id, page) => `api/v1/documents/${part(id)}/content${page ? `#page=${page}` : ''}`;
/** The PDF whose pages the document has: itself, or the one made of it. */
export const viewAddress = id => `api/v1/documents/${part(id)}/view`;
export const content = async id => (await call(`documents/${part(id)}/content`)).blob();

export const listConversations = (page = 0, size = 100, words = '') => getJson(withQuery('conversations', { words, page, size }));
export const readConversation = id => getJson(`conversations/${part(id)}`);
export const renameConversation = (id, title) => patchJson(`conversations/${part(id)}`, { title });
export const deleteConversation = id => call(`conversations/${part(id)}`, { method: 'DELETE', keepalive: true });

/** Takes back what was said in a conversation from the message at that place on, counted from 0. */
export const takeBack = (id, from) => call(withQuery(`conversations/${part(id)}/messages`, { from }), { method: 'DELETE' });

/** Questions that the documents answer, those in that language first. */
export const suggestions = async (collection, documentIds, limit, { language = null, asked = null } = {}) =>
  (await getJson(withQuery('suggestions', { collection, documentIds, limit, language, asked }))).suggestions;

export const giveFeedback = (answerId, rating, reason) =>
  call('feedback', { method: 'POST', body: { answerId, rating, reason: reason || null } });

export const search = (request, signal) => postJson('search', request, { signal });
export const askWhy = (request, signal) => postJson('search/why', request, { signal });

/** Asks for the whole answer at once. */
export const answer = query => postJson('query', query, { headers: { Accept: 'application/json' } });

/** Asks, and yields the events {name, data} of the streamed answer. */
export async function* ask(query, signal) {
  const response = await call('query', { method: 'POST', signal, headers: { Accept: 'text/event-stream' }, body: query });
  yield* readEvents(response);
}

/** The server-sent events {name, data} of a response. A stream that breaks off simply ends or throws. */
export async function* readEvents(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        return;
      }
      const blocks = (buffer + value).replaceAll('\r\n', '\n').split('\n\n');
      buffer = blocks.pop();
      for (const event of blocks.map(parseEvent)) {
        if (event) {
          yield event;
        }
      }
    }
  } finally {
    reader.cancel().catch(() => {});
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
