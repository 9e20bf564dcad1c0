import { testHugePages } from './huge-pages.ts';

// Ten times as huge in `npm run faults`.
testHugePages({ bytes: 1_000_000, elements: 100_000, growth: 20_000, patience: 30_000 });
