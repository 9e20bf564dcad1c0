import type { DimensionRules } from './dimension.ts';

/**
 * Computing power, and work done with it; FLOP and FLOP/s share the unit FLOPS. TOPS count integer
 * operations, which are no FLOPS, so they keep their name.
 */
export const compute: DimensionRules = {
  dimension: 'compute',
  units: [
    { unit: 'FLOPS', forms: 'FLOPS|FLOPs|FLOP/s|flop/s|flops|flop|次浮点运算' },
    { unit: 'FLOPS', factor: 1e9, forms: 'gflops|gigaflops' },
    { unit: 'FLOPS', factor: 1e12, forms: 'tflops|teraflops|teraflop|tflop/s' },
    {
      unit: 'FLOPS',
      factor: 1e15,
      forms: 'P|pflops|petaflops|petaflop|pflop/s|P算力|PFLOPs',
      not: 'oO',
    },
    { unit: 'FLOPS', factor: 1e18, forms: 'eflops|exaflops|exaflop|eflop/s|E算力|EFLOPs' },
    { unit: 'FLOPS', factor: 1e21, forms: 'zflops|zettaflops' },
    { unit: 'TOPS', forms: 'tops' },
    {
      unit: 'GPU-hours',
      forms: 'gpu-hours|gpu hours|gpu hour|gpu小时|gpu 小时|gpu时|卡时|h100 hours|h800 gpu hours',
    },
  ],
};
