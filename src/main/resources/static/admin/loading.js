// What administration's elements have in common: something loaded from the server, shown when it is there.
import { html } from 'lit';
import { PageElement } from '../element.js';
import { explain } from '../failures.js';
import { t } from '../words.js';

/** Loads when it is shown and, where `again` says so, again every few milliseconds. */
export class Loading extends PageElement {
  static properties = { loaded: { state: true }, failure: { state: true } };

  /** To be written by each: what to load. */
  async load() { return null; }

  /** To be written by each: what to show of it. */
  show() { return null; }

  /** Milliseconds until it is loaded again, null for never. */
  again() { return null; }

  connectedCallback() {
    super.connectedCallback();
    this.reload();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  async reload() {
    clearTimeout(this.timer);
    try {
      this.loaded = await this.load();
      this.failure = null;
    } catch (error) {
      this.failure = explain(error);
    }
    const pause = this.again();
    if (pause && this.isConnected) {
      this.timer = setTimeout(() => this.reload(), pause);
    }
  }

  render() {
    if (this.failure) {
      return html`<p class="notice bad" role="alert">${this.failure}
        <button class="plain" @click=${() => this.reload()}>${t('admin.again')}</button></p>`;
    }
    return this.loaded === undefined ? html`<p class="busy">${t('admin.loading')}</p>` : this.show(this.loaded);
  }
}

/** A table whose columns are named; cells may be templates. Wide ones scroll within themselves. */
export function table(caption, columns, rows) {
  return html`<div class="wide" tabindex="0" role="region" aria-label=${caption}><table>
    <thead><tr>${columns.map(column => html`<th scope="col">${column || html`<span class="visually-hidden">${t('admin.actions')}</span>`}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr>${row.map((cell, i) => i ? html`<td>${cell}</td>` : html`<th scope="row">${cell}</th>`)}</tr>`)}</tbody>
  </table></div>`;
}
