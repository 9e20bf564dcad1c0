import { testHugePages } from '../e2e/huge-pages.ts';

testHugePages({ bytes: 10_000_000, elements: 1_000_000, growth: 200_000, patience: 120_000 });
