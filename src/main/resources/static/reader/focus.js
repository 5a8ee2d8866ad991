// Where the focus goes when a document is opened and closed.

/** A controller that gives the focus to the pages once they are there, and back to whoever opened them. */
export class FocusKeeper {
  #reader;
  #from = null;
  #given = false;

  constructor(reader) {
    this.#reader = reader;
    reader.addController(this);
  }

  /** Another document is being opened. */
  begin() {
    this.#from ??= document.activeElement;
    this.#given = false;
  }

  /** The pages are there: the keys move them from now on, unless somebody is typing. */
  arrived() {
    if (!this.#given && !document.activeElement?.matches('input, textarea, select')) {
      this.#reader.view?.focus();
    }
    this.#given = true;
  }

  hostDisconnected() {
    if (this.#from?.isConnected && document.activeElement === document.body) {
      this.#from.focus();
    }
  }
}
