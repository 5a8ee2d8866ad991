// What the reader looks for in a document as parsed: matches on all pages, one of them the current.
import { matches } from './words-in-text.js';

const readAtOnce = 4;

export class TextSearch {
  #read;
  #found = [];
  #at = -1;
  #query = null;

  /** Changes whenever matches do. */
  version = 0;

  /** @param read gives a page's text */
  constructor(read) { this.#read = read; }

  /** Looks on all pages; the current match is the first from a page on. False where another search has begun since. */
  async begin(query, pages, from) {
    this.#query = { query };
    const mine = this.#query;
    const byPage = new Array(pages);
    let next = 1;
    const work = async () => {
      while (next <= pages && mine === this.#query) {
        const page = next++;
        byPage[page - 1] = matches(await this.#read(page), query).map(match => ({ ...match, page }));
      }
    };
    await Promise.all(Array.from({ length: readAtOnce }, work));
    if (mine !== this.#query) {
      return false;
    }
    this.#found = byPage.flat();
    this.#at = this.#found.length ? Math.max(0, this.#found.findIndex(match => match.page >= from)) : -1;
    this.version++;
    return true;
  }

  step(by) {
    const count = this.#found.length;
    this.#at = count ? (this.#at + by + count) % count : -1;
    this.version++;
  }

  end() {
    this.#query = null;
    this.#found = [];
    this.#at = -1;
    this.version++;
  }

  get current() { return this.#found[this.#at]; }

  get standing() { return { current: this.#at + 1, total: this.#found.length }; }

  /** The matches on a page as ranges. */
  on(page) {
    return this.#found.filter(match => match.page === page)
      .map(match => ({ start: match.start, end: match.end, kind: match === this.current ? 'match current' : 'match' }));
  }
}
