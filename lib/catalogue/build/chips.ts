import { createDraft, type Draft } from './draft.ts';
import type { HardwareRow } from './rows.ts';

const MAKERS: Readonly<Record<string, string>> = {
  NVIDIA: 'NVIDIA',
  AMD: 'AMD',
  INTEL: 'Intel',
  QUALCOMM: 'Qualcomm',
  '-': 'Apple',
};

/** Chips a page names by family: a laptop's or an edition's own line says nothing more. */
const EDITION = /\b(?:Mobile|Laptop|Max-Q|Embedded|WS|SFF|\d+GB)\b|MacBook/;

/** The drafts of the accelerators and graphics chips, each with its memory sizes and power. */
export function chipDrafts(rows: readonly HardwareRow[]): Draft[] {
  return rows
    .filter((row) => !EDITION.test(row.name) && row.vendor in MAKERS)
    .map((row) => {
      const memory = Math.max(...(row.mem ?? []));
      return createDraft({
        kind: 'model',
        subkind: 'chip',
        names: { en: row.name },
        makerName: MAKERS[row.vendor],
        source: 'hf-tasks',
        facts: [
          ['release-date', String(row.year), 'hf-tasks'],
          ...(memory > 0 ? [['memory', memory * 1e9, 'hf-tasks'] as const] : []),
          ['power', row.power, 'hf-tasks'],
        ],
      });
    });
}
