// What a list of places or documents has beyond those shown.
import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { t } from '../words.js';
import { more } from './talk.js';

class SurveyMore extends PageElement {
  static properties = { turn: { attribute: false }, version: {} };

  render() {
    const { more: state, result: { survey } } = this.turn;
    const shown = Math.min(survey.total, survey.offset + survey.limit);
    if (survey.total <= survey.limit) {
      return nothing;
    }
    return html`<p class="survey-more">
      <span role="status" tabindex="-1">${t('conversation.shownOf', shown, survey.total)}</span>
      ${shown < survey.total && !state?.changed ? html`<button ?disabled=${state?.loading} @click=${() => this.#readOn()}>${
        t('conversation.more', Math.min(survey.limit, survey.total - shown))}</button>` : nothing}
      ${state?.changed ? html`<span class="notice warn">${t('conversation.moreChanged')}</span>` : nothing}
      ${state?.error ? html`<span class="notice warn">${state.error}</span>` : nothing}</p>`;
  }

  /** Where the button goes away with the last of them, the focus stays near. */
  async #readOn() {
    await more(this.turn);
    await this.updateComplete;
    (this.querySelector('button') ?? this.querySelector('[role=status]'))?.focus();
  }
}

customElements.define('lectern-survey-more', SurveyMore);
