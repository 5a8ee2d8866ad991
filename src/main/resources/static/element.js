// What the page's elements have in common.
import { LitElement } from 'lit';
import { Watch } from './store.js';

/** An element drawn into the document itself, and anew when the language or the state that it watches changes. */
export class PageElement extends LitElement {
  /** Keys of the state. */
  static watches = [];

  constructor() {
    super();
    new Watch(this, 'language', ...this.constructor.watches);
  }

  createRenderRoot() {
    return this;
  }
}
