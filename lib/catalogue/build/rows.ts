import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a candidate row was taken from. */
export interface RowSource {
  readonly name: string;
  readonly url?: string;
  readonly licence?: string;
}

/** A candidate organization; `check` says what confirms the pairing of its names. */
export interface OrganizationRow {
  readonly name_en: string | null;
  readonly name_zh_hans: string | null;
  readonly name_zh_hant?: string;
  readonly hant_by?: string;
  readonly aliases: readonly string[];
  readonly aliases_hant?: readonly string[];
  readonly kind: string;
  readonly country?: string;
  readonly province?: string;
  readonly parent?: string;
  readonly ticker?: readonly string[];
  readonly industry?: string;
  readonly source: RowSource;
  readonly also?: readonly string[];
  readonly check?: string;
}

/** A candidate family, product or model; `fact_src` names a field's own source. */
export interface ModelRow {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly aliases_hant?: readonly string[];
  readonly developer: string | null;
  readonly kind: 'family' | 'product' | 'model';
  readonly family?: string;
  readonly released?: string;
  readonly released_conflict?: unknown;
  readonly params?: string;
  readonly active_params?: string;
  readonly params_confidence?: 'Confident' | 'Likely' | 'Speculative' | 'Unverified';
  readonly context?: number | string;
  readonly open?: boolean;
  readonly license?: string;
  readonly modalities?: string;
  readonly domain?: string;
  readonly train_flop?: string;
  readonly train_hw?: string;
  readonly source: RowSource;
  readonly fact_src?: Readonly<Record<string, string>>;
  readonly also?: readonly string[];
}

export interface HardwareRow {
  readonly vendor: string;
  readonly name: string;
  readonly mem?: readonly number[];
  readonly year: number;
  readonly power: number;
}

export interface AmbiguousRow {
  readonly alias: string;
  readonly lang: string;
  readonly entity: string;
  readonly kind: string;
  readonly rule: string;
  readonly cues: readonly string[];
  readonly anti_cues: readonly string[];
}

export interface BenchmarkRow {
  readonly name: string;
  readonly aliases?: readonly string[];
}

export interface SourceRow {
  readonly name: string;
  readonly url: string;
  readonly licence: string;
  readonly attribution?: string;
  readonly ship: boolean | string;
}

/** The candidate data, as gathered; what may ship of them the build decides. */
export interface Candidates {
  readonly organizations: readonly OrganizationRow[];
  readonly models: readonly ModelRow[];
  readonly hardware: readonly HardwareRow[];
  readonly ambiguous: readonly AmbiguousRow[];
  readonly benchmarks: readonly BenchmarkRow[];
  readonly sources: Readonly<Record<string, SourceRow>>;
}

/** Reads the candidate data from a folder. Throws where a file is missing. */
export function readCandidates(folder: string): Candidates {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return {
    organizations: read('orgs.json'),
    models: read('models.json'),
    hardware: read('hardware.json').rows,
    ambiguous: read('ambiguous.json'),
    benchmarks: read('benchmarks.json').rows,
    sources: read('sources.json'),
  };
}
