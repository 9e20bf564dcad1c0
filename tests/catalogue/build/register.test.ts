import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../lib/catalogue/build/draft.ts';
import { nameKey } from '../../../lib/catalogue/build/names.ts';
import { Register } from '../../../lib/catalogue/build/register.ts';

const company = (en: string, aliases: string[] = [], source = 'curated') =>
  createDraft({ kind: 'company', names: { en }, aliases, source });

describe('the register of drafts', () => {
  it('takes two rows that share a name for one, and keeps the first one’s name', () => {
    const register = new Register((name) => [nameKey(name)]);
    register.add(company('Adept', ['Adept AI Labs']));
    const merged = register.add(company('Adept AI Labs', ['ACT'], 'epoch'));
    expect(register.drafts).toHaveLength(1);
    expect(merged.names.en).toBe('Adept');
    expect([...merged.aliases]).toContain('ACT');
  });

  it('leaves an alias to the first that holds it', () => {
    const register = new Register((name) => [nameKey(name)]);
    const nanyang = register.add(company('Nanyang', ['NTU']));
    const taiwan = register.add(company('Taiwan', ['NTU']));
    expect(register.find('ntu')).toBe(nanyang);
    expect([...taiwan.aliases]).toEqual([]);
  });

  it('prefers the source that dates by hand, whichever comes first', () => {
    const register = new Register((name) => [nameKey(name)]);
    const model = (source: string, date: string) =>
      createDraft({
        kind: 'model',
        names: { en: 'Acme 9B' },
        source,
        facts: [['release-date', date, source]],
      });
    register.add(model('models.dev', '2025-07-09'));
    const merged = register.add(model('epoch_n', '2025-07-01'));
    expect(merged.facts).toEqual([['release-date', '2025-07-01', 'epoch_n']]);
  });
});
