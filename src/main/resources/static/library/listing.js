// The list of documents as the server has it, in windows: only those that are looked at are loaded.
import { listDocuments } from '../api.js';
import { learn, learnAll } from './known.js';

/** Rows of a window. */
export const WINDOW = 60;

/** What each choice asks of the server. */
export const filters = {
  all: {}, ready: { status: 'INDEXED' }, warned: { status: 'INDEXED', warned: true },
  working: { status: ['RECEIVED', 'PARSING', 'EMBEDDING'] }, failed: { status: 'FAILED' },
};

export const orders = ['newest', 'name', 'pages', 'size'];

/** A list with these words in title or name, of that standing and collection, in that order. */
export class Listing {
  total = null;
  rows = [];
  view;

  /** Windows on their way. */
  #loading = new Set();

  constructor(view) {
    this.view = view;
  }

  get isWhole() {
    const { words, status, collection } = this.view;
    return !words && status === 'all' && collection === null && this.total !== null && this.loaded.length >= this.total;
  }

  /** The documents that are loaded, in their order. */
  get loaded() {
    return this.rows.filter(Boolean);
  }

  /** Loads the windows of these rows that are not there yet; all of them with `again`. Whether anything came. */
  async load(first, last, again = false) {
    const windows = [];
    for (let page = Math.floor(first / WINDOW); page <= Math.floor(Math.max(first, last) / WINDOW); page++) {
      const there = this.rows[page * WINDOW] !== undefined;
      if ((again || !there) && !this.#loading.has(page) && (page === 0 || this.total === null || page * WINDOW < this.total)) {
        windows.push(page);
      }
    }
    windows.forEach(page => this.#loading.add(page));
    try {
      await Promise.all(windows.map(page => this.#window(page, again)));
    } finally {
      windows.forEach(page => this.#loading.delete(page));
    }
    return windows.length > 0;
  }

  async #window(page, again) {
    const { words, status, order, collection } = this.view;
    const { documents, total } = await listDocuments({ words, collection, ...filters[status], sort: order, page, size: WINDOW });
    // Where documents came or went, rows further on are not what they were.
    if (again && this.total !== total) {
      this.rows = this.rows.slice(0, 0);
    }
    this.total = total;
    this.rows.length = Math.min(this.rows.length, total);
    documents.forEach((document, i) => { this.rows[page * WINDOW + i] = document; });
    if (this.isWhole) {
      learnAll(this.loaded);
    } else if (documents.length) {
      learn(documents);
    }
  }

  /** Takes a document's newer state; whether it is in the list. */
  replace(document) {
    const row = this.rows.findIndex(each => each?.id === document.id);
    if (row >= 0) {
      this.rows[row] = document;
    }
    return row >= 0;
  }
}
