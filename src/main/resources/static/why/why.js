// Why this answer: what was looked for, what each list found, how they were put together, what was cut, how long it took.
import { html, nothing } from 'lit';
import { search } from '../api.js';
import { PageElement } from '../element.js';
import { explain } from '../failures.js';
import { icon } from '../icons.js';
import { store } from '../store.js';
import { learn, t } from '../words.js';
import why from '../words/why.js';
import './hits.js';
import { nameOfWording } from './names.js';
import './timings.js';
import './why-not.js';

learn({ why });

const LIMIT = 20;

class Why extends PageElement {
  static properties = { turn: { attribute: false }, found: { state: true }, error: { state: true } };

  firstUpdated() {
    this.querySelector('dialog').showModal();
  }

  willUpdate(changed) {
    if (changed.has('turn')) {
      this.load();
    }
  }

  /** The search that the answer was made from. */
  get request() {
    const { turn } = this;
    const { documentIds, collection } = turn.query;
    return { query: turn.result?.standaloneQuestion ?? turn.question, documentIds, collection, limit: LIMIT };
  }

  async load() {
    Object.assign(this, { found: null, error: null });
    try {
      this.found = await search({ ...this.request, explain: true });
    } catch (error) {
      this.error = explain(error);
    }
  }

  render() {
    return html`
      <dialog class="why-drawer" aria-labelledby="why-title" @close=${() => store.set({ why: null })}
        @click=${event => event.target === event.currentTarget && event.target.close()}>
        <header><div><h2 id="why-title">${t('why.title')}</h2><p class="quiet">${this.request.query}</p></div>
          <form method="dialog"><button class="plain icon-button" aria-label=${t('shell.close')}>${icon('close')}</button></form></header>
        <div class="body">
          ${this.error ? html`<p class="notice bad" role="alert">${this.error}</p>` : nothing}
          ${this.found ? this.content() : this.error ? nothing : html`<p class="busy">${t('why.loading')}</p>`}
        </div>
      </dialog>`;
  }

  content() {
    const { found, turn } = this;
    return html`
      <section><h3>${t('why.lookedFor')}</h3>
        <p class="quiet">${t(found.queries.length > 1 ? 'why.severalWordings' : 'why.oneWording')}</p>
        <ol class="wordings">${this.wordings().map(({ name, text, weight }) => html`
          <li><b>${nameOfWording(name)}</b><span>${text}</span>${weight ? html`<small>${t('why.counts', weight)}</small>` : nothing}</li>`)}</ol>
        ${found.warnings.length ? html`<ul class="notice warn">${found.warnings.map(each => html`<li>${each}</li>`)}</ul>` : nothing}
      </section>
      <section><h3>${t('why.found')}</h3>
        <lectern-why-hits .hits=${found.hits} .turn=${turn}></lectern-why-hits></section>
      <section><h3>${t('why.took')}</h3>
        <lectern-why-timings .timings=${turn.result?.timings ?? found.timings}></lectern-why-timings></section>
      <section><h3>${t('why.whyNot')}</h3>
        <lectern-why-not .request=${this.request}></lectern-why-not></section>`;
  }

  /** The queries and, in the same order, the wordings that explanations name. */
  wordings() {
    const { queries, hits } = this.found;
    const named = Object.entries(hits[0]?.explanation?.wordings ?? {});
    return queries.map((text, i) => ({ text, name: named[i]?.[0] ?? (i ? 'other' : 'question'), weight: named[i]?.[1].weight }));
  }
}

customElements.define('lectern-why', Why);
