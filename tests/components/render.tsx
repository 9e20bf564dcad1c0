import type { ReactNode } from 'react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach } from 'vitest';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A surface rendered into the document, with what a test does to it. */
export interface Rendered {
  readonly root: HTMLElement;
  rerender(node: ReactNode): Promise<void>;
  /** The control a reader would name so; throws where there is none. */
  control(name: string): HTMLElement;
  click(name: string): Promise<void>;
  press(key: string, on?: Element): Promise<void>;
  type(text: string, into: HTMLInputElement | HTMLTextAreaElement): Promise<void>;
}

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

/** Renders a component as a surface would. */
export async function render(node: ReactNode): Promise<Rendered> {
  const root = document.body.appendChild(document.createElement('div'));
  const react = createRoot(root);
  cleanups.push(() => {
    act(() => react.unmount());
    root.remove();
  });
  const rerender = (next: ReactNode) => act(async () => react.render(next));
  await rerender(node);
  const control = (name: string) => {
    const found = [...root.querySelectorAll<HTMLElement>('button, a, input, textarea, tr')].find(
      (element) => nameOf(element) === name,
    );
    if (!found) throw new Error(`no control named "${name}" in: ${root.textContent}`);
    return found;
  };
  return {
    root,
    rerender,
    control,
    click: (name) => act(async () => control(name).click()),
    press: (key, on = document.activeElement ?? root) =>
      act(async () => {
        on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }),
    type: (text, into) => act(async () => setValue(into, text)),
  };
}

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const text = [...element.childNodes].filter(
    (node) => !(node instanceof HTMLElement && node.getAttribute('aria-hidden') === 'true'),
  );
  return text
    .map((node) => node.textContent)
    .join('')
    .trim();
}

/** React listens to the native setter, which it has wrapped. */
function setValue(into: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const kind = into instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(into, text);
  into.dispatchEvent(new Event('input', { bubbles: true }));
}
