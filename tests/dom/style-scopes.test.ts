// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { createStyleScopes } from '../../lib/dom/style-scopes.ts';

/** A page of `<main>` with one `<p>` a paragraph and `<table>`s of cells, after a `<nav>`. */
function page(paragraphs: number, cells: number): Document {
  const doc = document.implementation.createHTMLDocument('');
  const rows = `<tr>${'<td>1</td>'.repeat(9)}</tr>`.repeat(cells / 10);
  doc.body.innerHTML =
    `<nav><a>Home</a></nav><main>${'<p>Text.</p>'.repeat(paragraphs)}` +
    `<table><tbody>${rows}</tbody></table></main>`;
  return doc;
}

function scopeIn(doc: Document, selector: string, inherited = true): string | null {
  const element = doc.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return createStyleScopes(doc, inherited).scopeOf(element);
}

describe('the scope of style rules', () => {
  it('is the root of a page of a common size', () => {
    expect(scopeIn(page(20, 100), 'p')).toBe('html');
  });

  it('is a part of a large page that can be told by tags', () => {
    const doc = page(90, 4_500);
    expect(scopeIn(doc, 'nav a')).toBe('html>body>nav');
    expect(scopeIn(doc, 'p')).toBe('html>body>main>p');
    expect(scopeIn(doc, 'td')).toBe('html>body>main>table>tbody');
  });

  it('is not finer where a rule would name very many elements', () => {
    expect(scopeIn(page(4_500, 100), 'p')).toBe('html>body>main');
  });

  it('is that of the host for what is in a shadow tree', () => {
    const doc = page(90, 4_500);
    const host = doc.querySelector('p') as HTMLElement;
    const inner = doc.createElement('span');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(createStyleScopes(doc, true).scopeOf(inner)).toBe('html>body>main>p');
  });

  it('is the element’s tag on a large page where the browser inherits no highlight styles', () => {
    expect(scopeIn(page(20, 100), 'td', false)).toBe('');
    const doc = page(90, 4_500);
    expect(scopeIn(doc, 'td', false)).toBe('td');
    expect(scopeIn(doc, 'p', false)).toBe('p');
  });

  it('is a class where the tag reaches too far, and everything where nothing else is left', () => {
    const doc = page(3_000, 4_500);
    const main = doc.querySelector('main') as HTMLElement;
    main.insertAdjacentHTML('beforebegin', '<main class="note">Text.</main>');
    const { scopeOf } = createStyleScopes(doc, false);
    expect(scopeOf(main.previousElementSibling as Element)).toBe('.note');
    expect(scopeOf(main)).toBe('');
    expect(scopeOf(main.firstElementChild as Element)).toBe('');
  });

  it('is nothing on a page so huge that styling it anew would hold it up', () => {
    const huge = page(0, 0);
    // Counted by the DOM; a real document of the size takes seconds to make here.
    vi.spyOn(huge, 'getElementsByTagName').mockReturnValue({ length: 41_000 } as never);
    expect(scopeIn(huge, 'a')).toBeNull();
    expect(scopeIn(huge, 'a', false)).toBeNull();
  });
});
