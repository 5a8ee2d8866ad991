// Why not this page: where something that was expected got lost on its way into the answer.
import { html, nothing } from 'lit';
import { askWhy } from '../api.js';
import { PageElement } from '../element.js';
import { explain } from '../failures.js';
import { nameOf, nameOfId } from '../library/names.js';
import { plain } from '../plain.js';
import { store } from '../store.js';
import { currentLanguage, t } from '../words.js';
import { nameOfList } from './names.js';

const LIMIT = 8;

class WhyNot extends PageElement {
  static watches = ['documents'];
  static properties = {
    request: { attribute: false }, verdict: { state: true }, error: { state: true }, chosen: { state: true }, busy: { state: true },
  };

  render() {
    const documents = store.state.documents ?? [];
    const chosen = documents.find(each => each.id === (this.chosen ?? store.state.route.document)) ?? documents[0];
    return html`
      <p class="quiet">${t('why.whyNotHow')}</p>
      <form class="expected" @submit=${this.ask}>
        <label>${t('why.document')}<select name="document" required @change=${event => { this.chosen = event.target.value; }}>
          ${documents.map(each => html`<option value=${each.id} ?selected=${each === chosen}>${nameOf(each)}</option>`)}</select></label>
        <label class="page">${t('why.page')}<input name="page" type="number" min="1" max=${chosen?.pages || nothing} inputmode="numeric"></label>
        <label class="text">${t('why.text')}<input name="text" placeholder=${t('why.textHint')}></label>
        <button ?disabled=${this.busy || !documents.length}>${t('why.askWhyNot')}</button>
      </form>
      <div role="status">${this.error ? html`<p class="notice bad">${this.error}</p>` : this.verdict ? this.answer() : nothing}</div>`;
  }

  async ask(event) {
    event.preventDefault();
    const { document, page, text } = Object.fromEntries(new FormData(event.target));
    const expected = { documentId: document, page: Number(page) || null, text: text.trim() || null };
    Object.assign(this, { busy: true, error: null });
    try {
      this.verdict = await askWhy({ ...this.request, limit: LIMIT, expected });
    } catch (error) {
      this.error = explain(error);
    }
    this.busy = false;
  }

  answer() {
    const { stage, rank, explanation, passages, above } = this.verdict;
    // The server explains in English; the verdict and the table say as much.
    const explained = currentLanguage() === 'en';
    return html`
      <div class="verdict ${stage === 'FOUND' ? 'found' : ''}"><b>${t('why.verdicts')[stage]?.(rank, LIMIT) ?? stage}</b>
        ${explained ? html`<p lang="en" class="quiet">${explanation}</p>` : nothing}</div>
      ${passages.length ? this.passages(passages) : nothing}
      ${above.length && stage !== 'FOUND' ? this.rivals(above) : nothing}`;
  }

  passages(passages) {
    const lists = [...new Set(passages.flatMap(each => Object.keys(each.lists)))];
    return html`
      <h4>${t('why.expectedPassages')}</h4>
      <div class="wide-table" tabindex="0" role="region" aria-label=${t('why.expectedPassages')}><table><thead><tr>
        <th scope="col">${t('why.rank')}</th><th scope="col" class="passage">${t('why.passage')}</th>
        ${lists.map(name => html`<th scope="col">${nameOfList(name)}</th>`)}</tr></thead>
      <tbody>${passages.map(passage => html`<tr><th scope="row">${passage.rank ?? '–'}</th>
        <td class="passage"><b>${t('conversation.page', passage.page)}</b> <span>${plain(passage.text)}</span></td>
        ${lists.map(name => this.standing(passage.lists[name]))}</tr>`)}</tbody></table></div>`;
  }

  standing(standing) {
    if (!standing?.rank) {
      return html`<td class="rank none">${standing?.note && currentLanguage() === 'en' ? html`<small>${standing.note}</small>` : t('why.notAtAll')}</td>`;
    }
    return html`<td class="rank ${standing.candidate ? '' : 'none'}">${standing.rank}
      ${standing.candidate ? nothing : html`<small>${t('why.beyond', standing.candidates)}</small>`}</td>`;
  }

  rivals(above) {
    return html`<h4>${t('why.above')}</h4>
      <ol class="rivals">${above.map(each => html`<li value=${each.rank}><b>${nameOfId(each.documentId, each.documentName)} · ${t('conversation.page', each.page)}</b>
        <span>${plain(each.text)}</span></li>`)}</ol>`;
  }
}

customElements.define('lectern-why-not', WhyNot);
