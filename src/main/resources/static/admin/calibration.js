// What support an answer needs, and how that was found out.
import { html, nothing } from 'lit';
import { getJson } from '../api.js';
import { languageTag, t } from '../words.js';
import { Loading } from './loading.js';
import { curves } from './plot.js';

class Calibration extends Loading {
  load() {
    return getJson('admin/calibration');
  }

  show({ thresholds, bundled, calibration }) {
    const number = new Intl.NumberFormat(languageTag(), { maximumFractionDigits: 2 });
    return html`<h2>${t('admin.support')}</h2>
      <p class="quiet">${t('admin.supportWhat', number.format(thresholds.answered), number.format(thresholds.probable))}</p>
      ${!bundled && !calibration ? html`<p class="notice warn">${t('admin.notCalibrated')}</p>` : nothing}
      ${calibration ? this.curve(calibration) : html`<p class="quiet">${t('admin.calibrateHow')}</p>`}`;
  }

  curve({ questions, made, at, curve }) {
    const day = new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium', timeStyle: 'short' });
    const shown = curve.filter((_, i) => i % 2 === 1);
    const title = t('admin.supportCurve');
    return html`<p>${t('admin.calibrated', questions, day.format(new Date(at)))} ${made ? t('admin.calibratedByOwn') : nothing}</p>
      ${curves(title, shown.map(({ threshold }) => threshold.toFixed(1)), [
        { label: t('admin.supportLost'), values: shown.map(({ lost }) => lost), group: 0 },
        { label: t('admin.supportRefused'), values: shown.map(({ refused }) => refused), group: 1 },
      ])}`;
  }
}

customElements.define('lectern-admin-calibration', Calibration);
