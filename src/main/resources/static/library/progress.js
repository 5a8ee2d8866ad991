// Progress told by the server, document by document.
import { call, part, readEvents } from '../api.js';

const followed = new Map();

/**
 * Follows up to so many of the documents by their event streams; a browser holds few connections to a server. Those
 * being worked on come before those that wait.
 */
export function followProgress(documents, most, take) {
  const order = { PARSING: 0, EMBEDDING: 0, RECEIVED: 1 };
  const wanted = documents.toSorted((a, b) => order[a.status] - order[b.status]).slice(0, most).map(({ id }) => id);
  for (const [id, stop] of followed) {
    if (!wanted.includes(id)) {
      stop.abort();
    }
  }
  wanted.filter(id => !followed.has(id)).forEach(id => follow(id, take));
}

async function follow(id, take) {
  const stop = new AbortController();
  followed.set(id, stop);
  try {
    const response = await call(`documents/${part(id)}/events`, { signal: stop.signal, headers: { Accept: 'text/event-stream' } });
    for await (const { data } of readEvents(response)) {
      if (stop.signal.aborted) {
        break;
      }
      take(data);
    }
  } catch {
    // The list tells how it went on.
  } finally {
    followed.delete(id);
  }
}
