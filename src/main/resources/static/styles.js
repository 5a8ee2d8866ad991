// Styles computed by a template.
import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/**
 * Sets styles of the element it stands in: html`<i ${styles({ width: '3px' })}>`. Lit's own styleMap writes a style
 * attribute at first, which the page's Content-Security-Policy does not let through.
 */
export const styles = directive(class extends Directive {
  render() {
    return noChange;
  }

  update({ element }, [properties]) {
    for (const [name, value] of Object.entries(properties)) {
      element.style.setProperty(name, value);
    }
    return noChange;
  }
});
