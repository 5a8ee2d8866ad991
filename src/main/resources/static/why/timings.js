// How long each stage took, as bars.
import { html } from 'lit';
import { PageElement } from '../element.js';
import { styles } from '../styles.js';
import { languageTag, t } from '../words.js';
import { nameOfStage } from './names.js';

// In the order of the work; those of the search are parts of 'retrieval', and everything is part of the whole.
const order = ['understanding', 'retrieval', 'embed', 'dense', 'lexical', 'fuse', 'rerank', 'load'];
const parts = ['embed', 'dense', 'lexical', 'fuse', 'rerank', 'load'];
const whole = ['answer', 'total'];

class Timings extends PageElement {
  static properties = { timings: { attribute: false } };

  render() {
    const { timings } = this;
    const sum = timings[whole.find(name => name in timings)] ?? Math.max(...Object.values(timings));
    const others = Object.keys(timings).filter(name => !order.includes(name) && !whole.includes(name));
    const stages = [...order.filter(name => name in timings), ...others];
    const millis = new Intl.NumberFormat(languageTag(), { maximumFractionDigits: 1 });
    return html`<dl class="timings">
      ${stages.map(name => html`<div class=${parts.includes(name) && 'retrieval' in timings ? 'part' : ''}>
        <dt>${nameOfStage(name)}</dt><dd><span class="bar" ${styles({ '--share': Math.min(1, timings[name] / sum) })}></span>
          <span class="ms">${t('why.ms', millis.format(timings[name]))}</span></dd></div>`)}
      <div class="sum"><dt>${t('why.whole')}</dt><dd><span class="ms">${t('why.ms', millis.format(sum))}</span></dd></div></dl>`;
  }
}

customElements.define('lectern-why-timings', Timings);
